package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A PostgreSQL server that the service brings along, for installations without one of their own. All it keeps is in
 * one folder; it listens on loopback, and goes with this process in whatever way that ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Not the superuser: whoever breaks into the service's SQL must not get the machine as well. */
    private static final String ROLE = "parley";

    private static final String FIND_ROLE = "select 1 from pg_roles where rolname = '" + ROLE + "'";
    private static final String FIND_DATABASE = "select 1 from pg_database where datname = '" + ROLE + "'";
    private static final String CREATE_DATABASE = "create database " + ROLE + " owner " + ROLE;

    private final DataDirectory data;
    private final PostgresServer server;
    private final String password;
    private final String version;

    private EmbeddedPostgres(DataDirectory data, PostgresServer server, String password, String version) {
        this.data = data;
        this.server = server;
        this.password = password;
        this.version = version;
    }

    /** Starts the server on the data in this folder, made if there is none; ready when this returns. */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, Durability.FULL);
    }

    /**
     * Starts the server on the data in this folder, made if there is none; ready when this returns.
     *
     * @throws CannotStart where it cannot, with the reason in one line
     */
    public static EmbeddedPostgres start(Path dataFolder, Durability durability) {
        requireUnix();
        DataDirectory data = DataDirectory.open(dataFolder);
        try {
            return start(data, durability);
        } catch (CannotStart e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, Durability durability) {
        var binaries = PostgresBinaries.unpackedIn(
                PostgresBinaries.userCache(System.getenv()), data.root().resolve("binaries"));
        var cluster = PostgresCluster.prepare(data, binaries, durability);
        var server = new PostgresServer(binaries, cluster.directory(), new ServerLog(data.log()), durability);
        server.start();
        try {
            createDatabase(server.port(), cluster.password());
        } catch (CannotStart e) {
            server.close();
            throw e;
        }
        return new EmbeddedPostgres(data, server, cluster.password(), binaries.version());
    }

    /** For the data source of the service. */
    public String jdbcUrl() {
        return jdbcUrl(server.port(), ROLE);
    }

    /** A role that owns the database and nothing else. */
    public String username() {
        return ROLE;
    }

    /** Made at random for this folder, and kept in it. */
    public String password() {
        return password;
    }

    /** On 127.0.0.1; the same until this is closed, also when the server had to be started again. */
    public int port() {
        return server.port();
    }

    /** Of PostgreSQL, like 18.6. */
    public String version() {
        return version;
    }

    /** Absolute. */
    public Path dataFolder() {
        return data.root();
    }

    /** Stops the server in good order and gives the folder back. */
    @Override
    public void close() {
        server.close();
        data.close();
    }

    private static void requireUnix() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new CannotStart("the embedded PostgreSQL runs on Linux and macOS only. Set"
                    + " QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL server of yours.");
        }
    }

    /** At every start, since the first may have ended between the making of the cluster and this. */
    private static void createDatabase(int port, String password) {
        String url = jdbcUrl(port, PostgresCluster.SUPERUSER);
        try (Connection connection = DriverManager.getConnection(url, PostgresCluster.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, FIND_ROLE)) {
                statement.execute("create role " + ROLE + " login password '" + password + "'");
            }
            if (isMissing(statement, FIND_DATABASE)) {
                statement.execute(CREATE_DATABASE);
            }
        } catch (SQLException e) {
            throw new CannotStart("the embedded PostgreSQL does not let us in: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://" + PostgresServer.HOST + ":" + port + "/" + database;
    }
}
