package dev.parley.page.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.comment.ThreadKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages as long as they are true. What is asked for by many at once is drawn once. A page that was read before a
 * change is never taken for one after it, however long its drawing took: each carries the number of the last change that
 * it surely holds.
 */
@Singleton
class PageCache {

    private static final int REDRAWN_AT_ONCE = 4;

    /** A page that is being drawn. */
    private record Drawing(long readAs, CompletableFuture<@Nullable CachedPage> page) {}

    private final Cache<PageKey, CachedPage> pages;
    private final ConcurrentMap<PageKey, Drawing> drawings = new ConcurrentHashMap<>();
    private final Changes changes = new Changes();
    private final Map<String, PublicPage> kinds;
    private final PageThreads threads;
    private final Clock clock;
    private final long unchecked;
    private volatile long checkedAt = System.nanoTime();

    PageCache(Kinds kinds, PageThreads threads, PageCacheConfig config, Clock clock, MeterRegistry metrics) {
        this.kinds = kinds.byName();
        this.threads = threads;
        this.clock = clock;
        this.unchecked = config.unchecked().toNanos();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((PageKey key, CachedPage page) -> key.weight() + page.weight())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, pages, "pages");
    }

    /** A page that may be sent now; null where it must be drawn first. */
    @Nullable
    CachedPage fresh(PageKey key) {
        CachedPage page = pages.getIfPresent(key);
        if (page == null || !isTrue(page)) {
            return null;
        }
        page.asked(System.nanoTime());
        return page;
    }

    /**
     * A page as new as all that was answered until now. Null where there is none that everybody may get.
     *
     * @return fails with what drawing it failed with
     */
    CompletableFuture<@Nullable CachedPage> fetch(PageKey key) {
        return draw(key, changes.required());
    }

    /** Whatever was committed, from now on pages hold it. */
    void changed(Collection<ThreadKey> threads, long change) {
        changes.require(threads, change);
    }

    /** Nothing that was read until now is sent again. */
    void forgetAll() {
        changes.requireOfAll(changes.committed());
        pages.invalidateAll();
    }

    /** A change was committed: whatever is read from now on holds it. */
    long committed() {
        return changes.committed();
    }

    /** Draws such pages anew, to hold this change; not all where they are many, but beginnings first. */
    CompletableFuture<Void> redraw(Predicate<CachedPage> which, long change) {
        return CompletableFuture.allOf(pages.asMap().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(key -> key.place().length()))
                .limit(REDRAWN_AT_ONCE)
                .map(key -> draw(key, change))
                .toArray(CompletableFuture[]::new));
    }

    /** All threads that pages say something of which may be sent. */
    Set<ThreadKey> threads() {
        return trueSoFar().flatMap(page -> page.versions().keySet().stream()).collect(Collectors.toSet());
    }

    /** Those of these threads of which some page that may be sent says less than the database does. */
    Set<ThreadKey> outdated(Map<ThreadKey, Long> current, Set<ThreadKey> asked) {
        return trueSoFar()
                .flatMap(page -> page.outdated(current))
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    /** What is known to be old is not sent, and stays until it is asked for or has no room: it is no news. */
    private Stream<CachedPage> trueSoFar() {
        return pages.asMap().values().stream().filter(changes::holdsAll);
    }

    /** Bytes of all pages. */
    long weight() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** How many pages there are. */
    long count() {
        return pages.estimatedSize();
    }

    /** Throws out at once what has no room; done now and then anyway. */
    void tidy() {
        pages.cleanUp();
    }

    /** @param moment when the database was asked, by {@link System#nanoTime()} */
    void checked(long moment) {
        checkedAt = moment;
    }

    private boolean isTrue(CachedPage page) {
        long now = System.nanoTime();
        long sure = Math.max(checkedAt - now, page.drawnAt() - now);
        return sure > -unchecked && changes.holdsAll(page) && !page.isPast(clock.instant());
    }

    /** One drawing at a time a page, but where that one began before the change that is to be on it. */
    private CompletableFuture<@Nullable CachedPage> draw(PageKey key, long change) {
        Drawing drawing =
                drawings.compute(key, (same, under) -> under != null && under.readAs() >= change ? under : begin(key));
        drawing.page().whenComplete((page, failure) -> drawings.remove(key, drawing));
        return drawing.page();
    }

    private Drawing begin(PageKey key) {
        long readAs = changes.last();
        long now = System.nanoTime();
        PublicPage kind = Objects.requireNonNull(kinds.get(key.kind()));
        Supplier<@Nullable CachedPage> draw = () -> kind.draw(key)
                .map(drawn -> keep(key, new CachedPage(drawn, pages.getIfPresent(key), readAs, now)))
                .orElse(null);
        return new Drawing(readAs, started(draw));
    }

    private CompletableFuture<@Nullable CachedPage> started(Supplier<@Nullable CachedPage> draw) {
        try {
            return CompletableFuture.supplyAsync(draw, threads);
        } catch (RejectedExecutionException tooMuch) {
            return CompletableFuture.failedFuture(tooMuch);
        }
    }

    /** Of two that were drawn at once, the one that was read later stays. */
    private CachedPage keep(PageKey key, CachedPage page) {
        pages.asMap().merge(key, page, (there, now) -> there.readAs() > now.readAs() ? there : now);
        return page;
    }
}
