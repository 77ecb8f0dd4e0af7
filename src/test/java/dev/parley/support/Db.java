package dev.parley.support;

import dev.parley.page.cache.KeptPages;
import dev.parley.site.RereadSites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database past the product, and sets what no page can set yet. */
@ApplicationScoped
public class Db {

    private final DataSource database;
    private final KeptPages pages;
    private final RereadSites sites;

    Db(DataSource database, KeptPages pages, RereadSites sites) {
        this.sites = sites;
        this.database = database;
        this.pages = pages;
    }

    /** What pages say is true again at once: the product does not know of this change. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            pages.forget();
            sites.forget();
        }
    }

    /** The first column of each row. */
    public List<Object> column(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<Object> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that the query gives. */
    public Object value(String sql, Object... parameters) {
        return column(sql, parameters).getFirst();
    }

    public long count(String sql, Object... parameters) {
        return ((Number) value(sql, parameters)).longValue();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
