package dev.parley.ops;

import dev.parley.platform.CannotStart;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that are needed before the service proper exists: read from the same sources, by the same names, but
 * on our own, because Quarkus reads its configuration only when it starts, and by then the database has to be there.
 */
final class StartSettings {

    private static final int DEFAULT_HTTP_PORT = 8080;
    private static final int DEFAULT_MANAGEMENT_PORT = 9000;
    private static final String ANY = "0.0.0.0";

    private final Config config;

    StartSettings(Config config) {
        this.config = config;
    }

    static StartSettings read() {
        return new StartSettings(ConfigUtils.configBuilder().build());
    }

    /** The operator's own database, if one is named. */
    Optional<DatabaseAddress> database() {
        return text("quarkus.datasource.jdbc.url")
                .map(url -> new DatabaseAddress(
                        url,
                        text("quarkus.datasource.username").orElse(null),
                        text("quarkus.datasource.password").orElse(null)));
    }

    boolean embeddedDatabaseAllowed() {
        return value("parley.embedded-database", Boolean.class).orElse(true);
    }

    Path dataFolder() {
        return Path.of(text("parley.data-dir").orElse(".parley"));
    }

    Duration databaseWait() {
        return value("parley.database-wait", Duration.class).orElse(Duration.ofMinutes(1));
    }

    List<ListeningPort> ports() {
        return List.of(
                port("quarkus.http", DEFAULT_HTTP_PORT, "QUARKUS_HTTP_PORT"),
                port("quarkus.management", DEFAULT_MANAGEMENT_PORT, "QUARKUS_MANAGEMENT_PORT"));
    }

    private ListeningPort port(String prefix, int otherwise, String variable) {
        int number = value(prefix + ".port", Integer.class).orElse(otherwise);
        return new ListeningPort(text(prefix + ".host").orElse(ANY), number, variable);
    }

    private Optional<String> text(String name) {
        return value(name, String.class).filter(value -> !value.isBlank());
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        try {
            return config.getOptionalValue(name, type);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("the setting " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
