package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadVersions;
import dev.parley.platform.Backoff;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.NoticeChannel;
import dev.parley.platform.NoticeChannels;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps pages in step with what other instances change: one thread hears their notices, on a connection of its own, and
 * compares versions with the database, of what it heard of at once, and of all that is kept now and then, because a
 * notice can be lost. What this instance changed itself is on its pages already, and compares as new.
 */
@ApplicationScoped
class PageWatch {

    private static final Logger LOG = Logger.getLogger(PageWatch.class);

    /** To wait for nothing at all would mean to wait for ever. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final PageCache cache;
    private final PageChanges changes;
    private final ThreadVersions versions;
    private final NoticeChannels channels;
    private final PageCacheConfig config;
    private volatile boolean isEnding;

    PageWatch(
            PageCache cache,
            PageChanges changes,
            ThreadVersions versions,
            NoticeChannels channels,
            PageCacheConfig config) {
        this.cache = cache;
        this.changes = changes;
        this.versions = versions;
        this.channels = channels;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual().name("page-watch").start(this::keepWatch);
    }

    void end(@Observes ShutdownEvent stop) {
        isEnding = true;
    }

    private void keepWatch() {
        Backoff backoff = new Backoff();
        boolean isAway = false;
        while (!isEnding) {
            try (NoticeChannel channel = channels.listen(ThreadNotice.CHANNEL)) {
                // Nobody knows what was said while nobody listened.
                checkAll(channel);
                if (isAway) {
                    LOG.info("Changes of other instances are heard again");
                }
                isAway = false;
                backoff.reset();
                listen(channel);
            } catch (SQLException | RuntimeException failure) {
                if (!isAway && !isEnding) {
                    report(failure);
                }
                isAway = true;
                pause(backoff);
            }
        }
    }

    private void listen(NoticeChannel channel) throws SQLException {
        long next = System.nanoTime() + config.check().toNanos();
        while (!isEnding) {
            long left = Math.max(next - System.nanoTime(), SHORTEST.toNanos());
            List<ThreadNotice> heard = channel.heard(Duration.ofNanos(left)).stream()
                    .map(ThreadNotice::read)
                    .toList();
            if (System.nanoTime() - next >= 0 || heard.stream().anyMatch(ThreadNotice::isOfAll)) {
                next = System.nanoTime() + config.check().toNanos();
                checkAll(channel);
            } else {
                Set<ThreadKey> threads =
                        heard.stream().map(ThreadNotice::thread).collect(Collectors.toSet());
                threads.retainAll(cache.threads());
                check(channel, threads);
            }
        }
    }

    private void checkAll(NoticeChannel channel) throws SQLException {
        long moment = System.nanoTime();
        Set<ThreadKey> threads = cache.threads();
        if (threads.isEmpty()) {
            channel.requireAnswer();
        }
        check(channel, threads);
        cache.checked(moment);
    }

    private void check(NoticeChannel channel, Set<ThreadKey> threads) throws SQLException {
        if (!threads.isEmpty()) {
            Set<ThreadKey> outdated = cache.outdated(versions.of(channel.connection(), threads), threads);
            if (!outdated.isEmpty()) {
                changes.followOthers(outdated);
            }
        }
    }

    private static void report(Exception failure) {
        if (DatabaseOutage.caused(failure)) {
            LOG.warnf("Changes of other instances are not heard, the database is away: %s", failure.getMessage());
        } else {
            LOG.error("Changes of other instances are not heard", failure);
        }
    }

    private static void pause(Backoff backoff) {
        try {
            backoff.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
