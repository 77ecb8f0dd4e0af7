package dev.parley.page.cache;

import dev.parley.platform.Capacity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Where pages are drawn: on threads that cost nothing while they wait, as many as the service has room for. */
@ApplicationScoped
class PageThreads implements Executor {

    private final Capacity capacity;

    PageThreads(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public void execute(Runnable drawing) {
        if (!capacity.enter()) {
            throw new RejectedExecutionException("Too much waits for the database");
        }
        Thread.ofVirtual().name("page").start(() -> {
            try {
                drawing.run();
            } finally {
                capacity.leave();
            }
        });
    }
}
