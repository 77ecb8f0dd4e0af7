package dev.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens channels on the database that this service runs on. */
@ApplicationScoped
public class NoticeChannels {

    private static final Logger LOG = Logger.getLogger(NoticeChannels.class);

    private static final String CONNECT_SECONDS = "4";
    private static final String ANSWER_SECONDS = "10";

    private final String url;
    private final Optional<String> username;
    private final Optional<String> password;

    NoticeChannels(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /**
     * Listens from now on; what was said before is not heard.
     *
     * @param channel an identifier of our own, never what somebody sent
     */
    public NoticeChannel listen(String channel) throws SQLException {
        NoticeChannel open = new NoticeChannel(connect(channel));
        try {
            open.listen(channel);
            return open;
        } catch (SQLException failure) {
            open.close();
            throw failure;
        }
    }

    /**
     * Has somebody hear a channel through whatever ends the connection, with growing pauses between tries, for as long as
     * they want to. What cannot be heard is said once, and once more when it can.
     */
    public void keepListening(String channel, NoticeListener listener) {
        Backoff backoff = new Backoff();
        boolean isAway = false;
        while (listener.isWanted()) {
            try (NoticeChannel open = listen(channel)) {
                if (isAway) {
                    LOG.infof("%s are told of changes again", listener.audience());
                }
                isAway = false;
                listener.catchUp(open);
                backoff.reset();
                listener.listen(open);
            } catch (SQLException | RuntimeException failure) {
                if (!isAway && listener.isWanted()) {
                    report(listener, failure);
                }
                isAway = true;
                listener.isAway();
                if (!isPaused(backoff)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void report(NoticeListener listener, Exception failure) {
        if (DatabaseOutage.caused(failure)) {
            LOG.warnf(
                    "%s are not told of changes, the database is away: %s", listener.audience(), failure.getMessage());
        } else {
            LOG.errorf(failure, "%s are not told of changes", listener.audience());
        }
    }

    private static boolean isPaused(Backoff backoff) {
        try {
            backoff.pause();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** It is called as its channel, so that an operator can tell it from those of the pool. */
    private Connection connect(String channel) throws SQLException {
        Properties properties = new Properties();
        PGProperty.APPLICATION_NAME.set(properties, channel);
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, ANSWER_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        username.ifPresent(name -> PGProperty.USER.set(properties, name));
        password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret));
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("No address of PostgreSQL", "08001");
        }
        return connection;
    }
}
