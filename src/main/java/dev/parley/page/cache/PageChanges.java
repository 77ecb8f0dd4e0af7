package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadsChanged;
import dev.parley.platform.Notices;
import dev.parley.site.SettingsChanged;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Keeps pages in step with what is committed, before whoever changed it has their answer: who reads after that answer
 * sees the change. Pages that many read are drawn anew first, so that none of their readers waits for it. There from the
 * start on: whoever watches for others must not ask for it when a start has failed and all is being taken down.
 */
@Singleton
class PageChanges {

    private static final Logger LOG = Logger.getLogger(PageChanges.class);

    private final PageCache cache;
    private final Notices notices;
    private final ConcurrentMap<ThreadKey, Integer> followed = new ConcurrentHashMap<>();
    private final long busy;
    private final long patience;

    PageChanges(PageCache cache, Notices notices, PageCacheConfig config) {
        this.cache = cache;
        this.notices = notices;
        this.busy = config.busy().toNanos();
        this.patience = config.patience().toNanos();
    }

    /** Other instances hear of it when it is committed. */
    void tell(@Observes ThreadsChanged changed) {
        for (ThreadKey thread : threads(changed)) {
            notices.afterCommit(ThreadNotice.CHANNEL, ThreadNotice.of(thread).text());
        }
    }

    void tell(@Observes SettingsChanged changed) {
        notices.afterCommit(
                ThreadNotice.CHANNEL, ThreadNotice.ofAll(changed.site()).text());
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThreadsChanged changed) {
        follow(threads(changed));
    }

    /** Seldom, and it may concern every page of a site. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged changed) {
        cache.forgetAll();
    }

    /** Another instance has changed these threads and may have answered long ago: nobody waits with telling readers. */
    void followOthers(Collection<ThreadKey> threads) {
        long change = cache.committed();
        cache.changed(threads, change);
        redrawBusy(threads, change).exceptionally(failure -> {
            LOG.debugf("Readers wait for their pages: %s", failure);
            return null;
        });
    }

    /** Threads that this instance has just changed, whose pages are being drawn for it. */
    Set<ThreadKey> followed() {
        return Set.copyOf(followed.keySet());
    }

    /** These threads have changed, and it is committed. */
    private void follow(Collection<ThreadKey> threads) {
        threads.forEach(thread -> followed.merge(thread, 1, Integer::sum));
        long change = cache.committed();
        try {
            redrawBusy(threads, change).get(patience, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException notNow) {
            LOG.debugf("Readers wait for their pages: %s", notNow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cache.changed(threads, change);
            threads.forEach(
                    thread -> followed.computeIfPresent(thread, (same, times) -> times == 1 ? null : times - 1));
        }
    }

    private CompletableFuture<Void> redrawBusy(Collection<ThreadKey> threads, long change) {
        long since = System.nanoTime() - busy;
        return cache.redraw(
                page -> page.wasAskedSince(since) && threads.stream().anyMatch(page::isAbout), change);
    }

    private static List<ThreadKey> threads(ThreadsChanged changed) {
        return changed.articles().stream()
                .map(article -> new ThreadKey(changed.site(), article))
                .toList();
    }
}
