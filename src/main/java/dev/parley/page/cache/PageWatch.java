package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadVersions;
import dev.parley.platform.Every;
import dev.parley.platform.NoticeChannel;
import dev.parley.platform.NoticeChannels;
import dev.parley.platform.NoticeListener;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps pages in step with what other instances change: one thread hears their notices, on a connection of its own, and
 * compares versions with the database, of what it heard of at once, and of all that is kept now and then, because a
 * notice can be lost. What this instance changed itself is on its pages before it is answered.
 */
@ApplicationScoped
class PageWatch implements NoticeListener {

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
        channels.keepListening(ThreadNotice.CHANNEL, this);
    }

    @Override
    public boolean isWanted() {
        return !isEnding;
    }

    @Override
    public String audience() {
        return "Kept pages";
    }

    @Override
    public void catchUp(NoticeChannel channel) throws SQLException {
        checkAll(channel);
    }

    @Override
    public void listen(NoticeChannel channel) throws SQLException {
        Every check = new Every(config.check());
        while (!isEnding) {
            List<ThreadNotice> heard = channel.heard(check.left().plus(SHORTEST)).stream()
                    .map(ThreadNotice::read)
                    .filter(notice -> !notice.isOurs())
                    .toList();
            if (!heard.isEmpty()) {
                check(channel, meant(heard));
            }
            if (check.isDue()) {
                checkAll(channel);
            }
        }
    }

    /** Those of which there are pages. */
    private Set<ThreadKey> meant(List<ThreadNotice> heard) {
        Set<ThreadKey> threads = cache.threads();
        if (heard.stream().anyMatch(ThreadNotice::isOfAll)) {
            return threads;
        }
        return heard.stream()
                .map(ThreadNotice::thread)
                .filter(threads::contains)
                .collect(Collectors.toSet());
    }

    private void checkAll(NoticeChannel channel) throws SQLException {
        long moment = System.nanoTime();
        Set<ThreadKey> threads = new HashSet<>(cache.threads());
        if (threads.isEmpty()) {
            channel.requireAnswer();
        }
        Map<ThreadKey, Long> current = current(channel, threads);
        threads.removeAll(changes.followed());
        follow(cache.outdated(current, threads));
        cache.checked(moment);
    }

    private void check(NoticeChannel channel, Set<ThreadKey> heardOf) throws SQLException {
        follow(cache.outdated(current(channel, heardOf), heardOf));
    }

    private Map<ThreadKey, Long> current(NoticeChannel channel, Set<ThreadKey> threads) throws SQLException {
        return threads.isEmpty() ? Map.of() : versions.of(channel.connection(), threads);
    }

    private void follow(Set<ThreadKey> outdated) {
        if (!outdated.isEmpty()) {
            changes.followOthers(outdated);
        }
    }
}
