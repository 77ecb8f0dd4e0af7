package dev.parley.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table with one column, to see whether what was committed is still there. */
record Rows(String url, String username, String password) {

    static Rows in(EmbeddedPostgres postgres) {
        return new Rows(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    void add(String text) {
        try (Connection connection = connect();
                Statement create = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into kept (text) values (?)")) {
            create.execute("create table if not exists kept (text text)");
            insert.setString(1, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> all() {
        return query("select text from kept");
    }

    String show(String setting) {
        return query("select current_setting('" + setting + "')").getFirst();
    }

    List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
