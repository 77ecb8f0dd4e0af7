package dev.parley.page.cache;

import dev.parley.platform.Capacity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Where pages are drawn: on threads that cost nothing while they wait, as many as the service has room for, and a few in
 * any case: a page that many read must not go out of date because others fill the room.
 */
@ApplicationScoped
class PageThreads implements Executor {

    private final Capacity capacity;
    private final Semaphore inAnyCase;

    PageThreads(Capacity capacity, PageCacheConfig config) {
        this.capacity = capacity;
        this.inAnyCase = new Semaphore(config.drawings());
    }

    @Override
    public void execute(Runnable drawing) {
        if (inAnyCase.tryAcquire()) {
            start(drawing, inAnyCase::release);
        } else if (capacity.enter()) {
            start(drawing, capacity::leave);
        } else {
            throw new RejectedExecutionException("Too much waits for the database");
        }
    }

    private static void start(Runnable drawing, Runnable leave) {
        Thread.ofVirtual().name("page").start(() -> {
            try {
                drawing.run();
            } finally {
                leave.run();
            }
        });
    }
}
