package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What a PostgreSQL server says about itself, so far as it decides whether and how well Parley can live on it. */
record DatabaseFacts(
        int versionNumber,
        String version,
        String encoding,
        String fsync,
        String synchronousCommit,
        String fullPageWrites) {

    private static final int OLDEST_MAJOR = 15;
    private static final int NUMBERS_PER_MAJOR = 10_000;
    private static final String FACTS = """
            select current_setting('server_version_num')::int,
                   current_setting('server_version'),
                   current_setting('server_encoding'),
                   current_setting('fsync'),
                   current_setting('synchronous_commit'),
                   current_setting('full_page_writes')
            """;

    static DatabaseFacts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FACTS)) {
            row.next();
            return new DatabaseFacts(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }
    }

    void requireUsable(DatabaseAddress address) {
        if (versionNumber / NUMBERS_PER_MAJOR < OLDEST_MAJOR) {
            throw new CannotStart("the database at " + address + " is PostgreSQL " + version + "; Parley needs "
                    + OLDEST_MAJOR + " or newer");
        }
        if (!encoding.equals("UTF8")) {
            throw new CannotStart("the database at " + address + " has the encoding " + encoding
                    + "; Parley needs UTF8 (create database … encoding 'UTF8' template template0)");
        }
    }

    /** The settings by which an acknowledged reply could be lost in a crash. */
    List<String> unsafeSettings() {
        return Stream.of(
                        off("fsync", fsync),
                        off("synchronous_commit", synchronousCommit),
                        off("full_page_writes", fullPageWrites))
                .flatMap(List::stream)
                .toList();
    }

    /** All other values of synchronous_commit wait for at least the local disk. */
    private static List<String> off(String name, String value) {
        return value.equals("off") ? List.of(name) : List.of();
    }
}
