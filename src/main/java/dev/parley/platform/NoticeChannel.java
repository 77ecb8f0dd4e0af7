package dev.parley.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what {@link Notices} says on one channel of PostgreSQL, on this instance or another. It is a
 * connection of its own: in the pool it would be missed by requests. To be used by one thread.
 */
public final class NoticeChannel implements AutoCloseable {

    private static final int ANSWERS_WITHIN_SECONDS = 3;

    private final Connection connection;

    NoticeChannel(Connection connection) {
        this.connection = connection;
    }

    /** @param channel an identifier of our own, never what somebody sent */
    void listen(String channel) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
    }

    /**
     * What was said since the last call, in its order; waits so long where it was nothing.
     *
     * @throws SQLException when the connection is gone, and with it what was said meanwhile
     */
    public List<String> heard(Duration patience) throws SQLException {
        PGNotification[] said = connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
        return said == null
                ? List.of()
                : Arrays.stream(said).map(PGNotification::getParameter).toList();
    }

    /**
     * A network that was cut says nothing, as one does on which nothing is said.
     *
     * @throws SQLException when nobody answers
     */
    public void requireAnswer() throws SQLException {
        if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
            throw new SQLException("The connection that notices come by does not answer", "08006");
        }
    }

    /** For what is to be read when something was heard. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // Whatever it was, nobody listens here any more.
        }
    }
}
