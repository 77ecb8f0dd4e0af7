package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A page about one thread that says the how manyeth drawing it is. */
final class DrawnByHand implements PublicPage {

    private final ThreadKey thread;
    private final AtomicInteger drawn = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private volatile @Nullable CountDownLatch next;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable Instant until;
    private volatile boolean isNobodys;
    private volatile int bytes;

    DrawnByHand(ThreadKey thread) {
        this.thread = thread;
    }

    /** The next drawing ends when this is counted down. */
    CountDownLatch waits() {
        CountDownLatch goOn = new CountDownLatch(1);
        next = goOn;
        return goOn;
    }

    void fails(@Nullable RuntimeException with) {
        failure = with;
    }

    void isNobodys() {
        isNobodys = true;
    }

    void isTrueUntil(Instant moment) {
        until = moment;
    }

    void hasBytes(int count) {
        bytes = count;
    }

    int drawn() {
        return drawn.get();
    }

    void awaitBegun(int drawings) throws InterruptedException {
        begun.acquire(drawings);
    }

    @Override
    public PageKind kind() {
        return new PageKind("drawn", "/drawn", "text/plain", "Accept-Encoding", false);
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        CountDownLatch wait = next;
        next = null;
        int number = drawn.incrementAndGet();
        begun.release();
        if (wait != null) {
            await(wait);
        }
        if (failure != null) {
            throw failure;
        }
        return isNobodys
                ? Optional.empty()
                : Optional.of(new DrawnPage("drawn " + number + noise(), Map.of(thread, 1L), until));
    }

    private String noise() {
        return new Random(bytes)
                .ints(bytes, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void await(CountDownLatch wait) {
        try {
            wait.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
