package dev.parley.page.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.comment.ThreadKey;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PageCacheTest {

    private static final ThreadKey THREAD = new ThreadKey(new SiteId(1), new ArticleId(7));
    private static final ThreadKey OTHER = new ThreadKey(new SiteId(1), new ArticleId(8));
    private static final PageKey KEY = new PageKey("drawn", "a", "");

    private final DrawnByHand page = new DrawnByHand(THREAD);

    private static @Nullable CachedPage get(PageCache cache, PageKey key) throws Exception {
        CachedPage fresh = cache.fresh(key);
        return fresh == null ? cache.fetch(key).get(10, TimeUnit.SECONDS) : fresh;
    }

    private static String text(@Nullable CachedPage page) {
        return Objects.requireNonNull(page).content().text();
    }

    @Test
    void aThousandWhoMissDrawOnce() throws Exception {
        PageCache cache = Caches.of(page);
        CountDownLatch goOn = page.waits();

        List<CompletableFuture<@Nullable CachedPage>> all =
                IntStream.range(0, 1000).mapToObj(i -> cache.fetch(KEY)).toList();
        goOn.countDown();

        for (CompletableFuture<@Nullable CachedPage> one : all) {
            assertThat(text(one.get(10, TimeUnit.SECONDS))).isEqualTo("drawn 1");
        }
        assertThat(text(cache.fresh(KEY))).isEqualTo("drawn 1");
        assertThat(page.drawn()).isEqualTo(1);
    }

    @Test
    void aChangeIsOnThePageThatIsReadAfterItsAnswer() throws Exception {
        PageCache cache = Caches.of(page);
        get(cache, KEY);

        cache.changed(List.of(THREAD), cache.committed());

        assertThat(cache.fresh(KEY)).isNull();
        assertThat(text(get(cache, KEY))).isEqualTo("drawn 2");
        assertThat(text(get(cache, KEY))).isEqualTo("drawn 2");
    }

    @Test
    void otherPagesStay() throws Exception {
        PageCache cache = Caches.of(page);
        @Nullable CachedPage before = get(cache, KEY);

        cache.changed(List.of(OTHER), cache.committed());

        assertThat(cache.fresh(KEY)).isSameAs(before);
    }

    @Test
    void betweenCommitAndAnswerTheOldPageIsSentUntilTheNewOneIsThere() throws Exception {
        PageCache cache = Caches.of(page);
        get(cache, KEY);

        long change = cache.committed();
        assertThat(text(cache.fresh(KEY))).isEqualTo("drawn 1");
        cache.redraw(any -> true, change).get(10, TimeUnit.SECONDS);
        assertThat(text(cache.fresh(KEY))).isEqualTo("drawn 2");
        cache.changed(List.of(THREAD), change);

        assertThat(text(cache.fresh(KEY))).isEqualTo("drawn 2");
        assertThat(page.drawn()).isEqualTo(2);
    }

    /** What was read before the change, however late it is ready, is nobody's page who asks after its answer. */
    @Test
    void aSlowDrawingIsNotKeptOverAChange() throws Exception {
        PageCache cache = Caches.of(page);
        CountDownLatch goOn = page.waits();
        CompletableFuture<@Nullable CachedPage> slow = cache.fetch(KEY);
        page.awaitBegun(1);

        cache.changed(List.of(THREAD), cache.committed());
        CompletableFuture<@Nullable CachedPage> after = cache.fetch(KEY);
        assertThat(text(after.get(10, TimeUnit.SECONDS))).isEqualTo("drawn 2");
        goOn.countDown();
        slow.get(10, TimeUnit.SECONDS);

        assertThat(text(cache.fresh(KEY))).isEqualTo("drawn 2");
    }

    @Test
    void aSlowDrawingAloneIsNotKeptOverAChange() throws Exception {
        PageCache cache = Caches.of(page);
        CountDownLatch goOn = page.waits();
        CompletableFuture<@Nullable CachedPage> slow = cache.fetch(KEY);
        page.awaitBegun(1);

        cache.changed(List.of(THREAD), cache.committed());
        goOn.countDown();
        slow.get(10, TimeUnit.SECONDS);

        assertThat(cache.fresh(KEY)).isNull();
    }

    @Test
    void whatFailsIsToldToAllWhoWaitAndNotKept() throws Exception {
        PageCache cache = Caches.of(page);
        page.fails(new IllegalStateException("away"));
        assertThatThrownBy(() -> get(cache, KEY)).hasRootCauseMessage("away");

        page.fails(null);
        assertThat(text(get(cache, KEY))).isEqualTo("drawn 2");
    }

    @Test
    void whatIsNotForEverybodyIsNotKept() throws Exception {
        PageCache cache = Caches.of(page);
        page.isNobodys();

        assertThat(get(cache, KEY)).isNull();
        assertThat(cache.fresh(KEY)).isNull();
    }

    @Test
    void pagesTakeNoMoreMemoryThanTheyMay() throws Exception {
        page.hasBytes(50_000);
        PageCache cache = Caches.of(page, Caches.config(Duration.ofMinutes(1)), Clock.systemUTC());

        for (int i = 0; i < 100; i++) {
            get(cache, new PageKey("drawn", "a" + i, ""));
        }
        cache.tidy();

        assertThat(cache.weight()).isBetween(50_000L, Caches.BYTES);
        // Noise of 95 characters packs to five sixths, once a coding.
        assertThat(cache.weight() / cache.count()).isBetween(2 * 40_000L, 2 * 50_000L);
    }

    @Test
    void aPageEndsAtItsMoment() throws Exception {
        Instant closing = Instant.parse("2030-01-01T00:00:00Z");
        page.isTrueUntil(closing);
        Caches.Hands clock = new Caches.Hands(closing.minusSeconds(1), ZoneOffset.UTC);
        PageCache cache = Caches.of(page, Caches.config(Duration.ofMinutes(1)), clock);
        get(cache, KEY);
        assertThat(cache.fresh(KEY)).isNotNull();

        clock.at(closing);

        assertThat(cache.fresh(KEY)).isNull();
    }

    @Test
    void whatNobodyCouldCheckForLongIsNotSent() throws Exception {
        PageCache cache = Caches.of(page, Caches.config(Duration.ofMillis(300)), Clock.systemUTC());
        get(cache, KEY);
        assertThat(cache.fresh(KEY)).isNotNull();

        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (cache.fresh(KEY) != null) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.onSpinWait();
        }
        cache.checked(System.nanoTime());

        assertThat(cache.fresh(KEY)).isNotNull();
    }

    @Test
    void aLaterVersionInTheDatabaseIsSeen() throws Exception {
        PageCache cache = Caches.of(page);
        get(cache, KEY);

        assertThat(cache.outdated(Map.of(THREAD, 1L), cache.threads())).isEmpty();
        assertThat(cache.outdated(Map.of(THREAD, 2L), cache.threads())).containsExactly(THREAD);
        assertThat(cache.outdated(Map.of(), cache.threads())).containsExactly(THREAD);
    }

    /** A page that nobody asks for any more stays as it is, and is no news to those who compare versions. */
    @Test
    void whatIsKnownToBeOldIsNoNews() throws Exception {
        PageCache cache = Caches.of(page);
        get(cache, KEY);

        cache.changed(List.of(THREAD), cache.committed());

        assertThat(cache.threads()).isEmpty();
        assertThat(cache.outdated(Map.of(THREAD, 2L), Set.of(THREAD))).isEmpty();
    }

    @Test
    void whereThereIsNoRoomNobodyWaits() {
        PageCache cache = Caches.withRoomFor(0, page);

        assertThatThrownBy(() -> get(cache, KEY)).hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(page.drawn()).isZero();
    }
}
