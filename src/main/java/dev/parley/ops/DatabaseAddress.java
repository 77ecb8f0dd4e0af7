package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where a PostgreSQL database is and how to get in. As text it is host, port and database, never the password. */
record DatabaseAddress(
        String jdbcUrl, @Nullable String username, @Nullable String password) {

    private static final String CONNECT_SECONDS = "5";

    DatabaseAddress {
        if (Driver.parseURL(jdbcUrl, null) == null) {
            throw new CannotStart("QUARKUS_DATASOURCE_JDBC_URL is no PostgreSQL address; it looks like"
                    + " jdbc:postgresql://host:5432/database");
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, CONNECT_SECONDS);
        if (username != null) {
            PGProperty.USER.set(properties, username);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        Properties parsed = Driver.parseURL(jdbcUrl, null);
        return PGProperty.PG_HOST.getOrDefault(parsed) + ":" + PGProperty.PG_PORT.getOrDefault(parsed) + "/"
                + PGProperty.PG_DBNAME.getOrDefault(parsed);
    }
}
