package dev.parley.page.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadsChanged;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SilentNotices;
import dev.parley.platform.SiteId;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens between a commit and its answer. */
@Timeout(20)
class PageChangesTest {

    private static final ThreadKey THREAD = new ThreadKey(new SiteId(1), new ArticleId(7));
    private static final PageKey KEY = new PageKey("drawn", "a", "");

    private final DrawnByHand page = new DrawnByHand(THREAD);
    private final PageCache cache = Caches.of(page);
    private final PageChanges changes =
            new PageChanges(cache, SilentNotices.make(), Caches.config(Duration.ofMinutes(1)));

    /** Else whoever compares versions meanwhile takes the page for old: it is drawn twice, and its readers wait. */
    @Test
    void whatThisInstanceIsDrawingIsKnownAsItsOwn() throws Exception {
        cache.fetch(KEY).get(10, TimeUnit.SECONDS);
        page.awaitBegun(1);
        CountDownLatch goOn = page.waits();

        CompletableFuture<Void> change = CompletableFuture.runAsync(
                () -> changes.follow(new ThreadsChanged(THREAD.site(), Set.of(THREAD.article()))));
        page.awaitBegun(1);

        assertThat(changes.followed()).containsExactly(THREAD);
        assertThat(Objects.requireNonNull(cache.fresh(KEY)).content().text())
                .as("readers do not wait")
                .isEqualTo("drawn 1");
        goOn.countDown();
        change.get(10, TimeUnit.SECONDS);
        assertThat(changes.followed()).isEmpty();
        assertThat(Objects.requireNonNull(cache.fresh(KEY)).content().text()).isEqualTo("drawn 2");
    }

    @Test
    void anInstanceKnowsItsOwnNotices() {
        ThreadNotice ours = ThreadNotice.of(THREAD);

        assertThat(ThreadNotice.read(ours.text())).isEqualTo(ours);
        assertThat(ThreadNotice.read(ours.text()).isOurs()).isTrue();
        assertThat(ThreadNotice.read(new ThreadNotice(THREAD, ours.instance() + 1).text())
                        .isOurs())
                .isFalse();
        assertThat(ThreadNotice.read(ThreadNotice.ofAll(THREAD.site()).text()).isOfAll())
                .isTrue();
    }
}
