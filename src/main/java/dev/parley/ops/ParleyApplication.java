package dev.parley.ops;

import dev.parley.platform.StartNote;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.nio.file.Path;
import java.util.List;
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
    private final List<StartNote> notes;

    ParleyApplication(
            HttpServer server,
            @ConfigProperty(name = "quarkus.management.port") int managementPort,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "parley.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "parley.data-dir", defaultValue = ".parley") String dataFolder,
            @All List<StartNote> notes) {
        this.server = server;
        this.managementPort = managementPort;
        this.version = version;
        this.baseUrl = baseUrl;
        this.dataFolder = dataFolder;
        this.notes = notes;
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
                Path.of(dataFolder),
                notes.stream().flatMap(note -> note.line().stream()).toList());
    }
}
