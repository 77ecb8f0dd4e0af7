package dev.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Says on a channel of PostgreSQL what has changed, to whoever hears it by {@link NoticeChannels},
 * here and on other instances. Said after the commit and gathered, because PostgreSQL has transactions that notify commit
 * one after the other. So a notice can be lost with the process or the database: whoever hears them looks by themselves
 * now and then.
 */
@ApplicationScoped
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);

    private static final Duration GATHERED_FOR = Duration.ofMillis(100);

    private static final String SAY = "select pg_notify(?, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<Notice> unsaid = new HashSet<>();

    private record Notice(String channel, String subject) {}

    Notices(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * To be said when the present transaction is committed, and not when it is not.
     *
     * @param channel an identifier of our own, never what somebody sent
     * @param subject what has changed, in a few characters
     */
    public void afterCommit(String channel, String subject) {
        Notice notice = new Notice(channel, subject);
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    gather(notice);
                }
            }
        });
    }

    private synchronized void gather(Notice notice) {
        boolean isFirst = unsaid.isEmpty();
        unsaid.add(notice);
        if (isFirst) {
            Thread.ofVirtual().name("notices").start(this::sayGathered);
        }
    }

    private void sayGathered() {
        try {
            Thread.sleep(GATHERED_FOR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Notice notice : gathered()) {
            say(notice);
        }
    }

    private synchronized Set<Notice> gathered() {
        Set<Notice> all = Set.copyOf(unsaid);
        unsaid.clear();
        return all;
    }

    private void say(Notice notice) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAY)) {
            statement.setString(1, notice.channel());
            statement.setString(2, notice.subject());
            statement.execute();
        } catch (SQLException e) {
            LOG.warnf("Others learn later of a change on %s: %s", notice.channel(), e.getMessage());
        }
    }
}
