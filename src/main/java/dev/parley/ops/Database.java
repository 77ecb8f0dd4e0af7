package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database this service runs on, the one it was given or the one it brings along. It is found, checked and handed
 * to Quarkus before Quarkus starts, and closed after Quarkus has ended.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private final String description;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(String description, @Nullable EmbeddedPostgres embedded) {
        this.description = description;
        this.embedded = embedded;
    }

    static Database open(StartSettings settings, PrintStream console) {
        return settings.database()
                .map(address -> external(address, settings, console))
                .orElseGet(() -> embedded(settings));
    }

    /** One line for people: product, version and place, never a password. */
    String description() {
        return description;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
            // Live coding runs the next start in this same process; it must not take our address for the operator's.
            List.of(URL, USERNAME, PASSWORD).forEach(System::clearProperty);
        }
    }

    private static Database external(DatabaseAddress address, StartSettings settings, PrintStream console) {
        DatabaseFacts facts = new ExternalDatabase(address, settings.databaseWait(), console).await();
        warnWhereUnsafe(facts);
        return new Database("PostgreSQL " + facts.version() + " at " + address, null);
    }

    private static Database embedded(StartSettings settings) {
        if (!settings.embeddedDatabaseAllowed()) {
            throw new CannotStart("there is no database: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, or"
                    + " allow the embedded PostgreSQL with PARLEY_EMBEDDED_DATABASE=true");
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.dataFolder());
        System.setProperty(URL, postgres.jdbcUrl());
        System.setProperty(USERNAME, postgres.username());
        System.setProperty(PASSWORD, postgres.password());
        warnWhereUnsafe(factsOf(postgres));
        return new Database("embedded PostgreSQL " + postgres.version() + " on 127.0.0.1:" + postgres.port(), postgres);
    }

    private static DatabaseFacts factsOf(EmbeddedPostgres postgres) {
        var address = new DatabaseAddress(postgres.jdbcUrl(), postgres.username(), postgres.password());
        try (Connection connection = address.connect()) {
            return DatabaseFacts.read(connection);
        } catch (SQLException e) {
            postgres.close();
            throw new CannotStart("the embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private static void warnWhereUnsafe(DatabaseFacts facts) {
        List<String> unsafe = facts.unsafeSettings();
        if (!unsafe.isEmpty()) {
            LOG.warnf("The database may lose acknowledged replies in a crash: %s is off", String.join(", ", unsafe));
        }
    }
}
