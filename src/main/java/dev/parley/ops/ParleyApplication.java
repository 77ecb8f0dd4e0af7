package dev.parley.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running service: says that it is there, and waits for its end. */
public final class ParleyApplication implements QuarkusApplication {

    /** Carries the description of the database from before the start of Quarkus to after it. */
    static final String DATABASE = "parley.ops.database";

    private final HttpServer server;
    private final int managementPort;
    private final String version;
    private final Optional<String> baseUrl;
    private final String dataFolder;

    ParleyApplication(
            HttpServer server,
            @ConfigProperty(name = "quarkus.management.port") int managementPort,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "parley.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "parley.data-dir", defaultValue = ".parley") String dataFolder) {
        this.server = server;
        this.managementPort = managementPort;
        this.version = version;
        this.baseUrl = baseUrl;
        this.dataFolder = dataFolder;
    }

    @Override
    public int run(String... arguments) {
        System.out.print(report().text());
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    private StartReport report() {
        return new StartReport(
                version,
                baseUrl.orElseGet(() -> "http://localhost:" + server.getPort()),
                "http://localhost:" + managementPort,
                System.getProperty(DATABASE, "configured"),
                Path.of(dataFolder));
    }
}
