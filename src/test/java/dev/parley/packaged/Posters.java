package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Four posters at a time, two of them with script. */
final class Posters implements AutoCloseable {

    /** What makes the limits on floods count by the address that each post claims, and shows replies at once. */
    static final Map<String, String> SETTINGS =
            Map.of("PARLEY_MODERATION", "post", "PARLEY_TRUSTED_PROXIES", "127.0.0.0/8,::1");

    private static final Duration SLOW_MACHINE = Duration.ofMinutes(2);

    private final List<Poster> posters =
            IntStream.range(0, 4).mapToObj(n -> new Poster(n, n % 2 == 0)).toList();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private CompletableFuture<?> round = CompletableFuture.completedFuture(null);

    /** Posts in the background, this many replies more at most, until the service is gone or {@link #stop} is called. */
    void post(Service service, int atMost) {
        stopped.set(false);
        int limit = acknowledged() + atMost;
        round = CompletableFuture.allOf(posters.stream()
                .map(poster -> CompletableFuture.runAsync(
                        () -> poster.postUntilCut(service, () -> stopped.get() || acknowledged() >= limit), threads))
                .toArray(CompletableFuture[]::new));
    }

    void awaitMore(int replies) {
        int expected = acknowledged() + replies;
        await().atMost(SLOW_MACHINE)
                .pollInterval(Duration.ofMillis(5))
                .failFast("all posters have ended", () -> round.isDone() && acknowledged() < expected)
                .until(() -> acknowledged() >= expected);
    }

    /** Waits until the posters have noticed that the service is gone. */
    void awaitCut() {
        round.orTimeout(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void stop() {
        stopped.set(true);
        awaitCut();
    }

    int acknowledged() {
        return posters.stream().mapToInt(poster -> poster.acknowledged().size()).sum();
    }

    int repeated() {
        return posters.stream().mapToInt(Poster::repeated).sum();
    }

    /** Everything that was acknowledged is there once, what was sent twice as well, and all counts are right. */
    void assertNothingIsLostOrDoubled(Recount database) {
        assertThat(posters).allSatisfy(poster -> assertThat(poster.unexpected()).isEmpty());
        database.findsExactly(posters);
        database.findsEveryCountRight();
    }

    @Override
    public void close() {
        stopped.set(true);
        threads.shutdownNow();
    }
}
