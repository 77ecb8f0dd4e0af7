package dev.parley.ops;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the process alive after a signal until the database has been closed, which comes last. Without it the JVM ends
 * as soon as Quarkus has, and the server's own end, though orderly, is left to the supervisor: too late in a container,
 * where everything ends with the first process.
 */
final class ShutdownOrder implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final AutoCloseable last;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ShutdownOrder(AutoCloseable last) {
        this.last = last;
    }

    static ShutdownOrder last(Database database) {
        ShutdownOrder order = new ShutdownOrder(database);
        Runtime.getRuntime().addShutdownHook(new Thread(order::await, "database-last"));
        return order;
    }

    @Override
    public void close() {
        try {
            last.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            closed.countDown();
        }
    }

    private void await() {
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
