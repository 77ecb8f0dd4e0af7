package dev.parley.ops;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Another process, whose work must not be disturbed by ours. */
final class Neighbour {

    private static final Duration LOOK = Duration.ofSeconds(5);

    /** A tenth of one processor. */
    private static final Duration AT_REST = LOOK.dividedBy(10);

    private final ProcessHandle process;

    private Neighbour(ProcessHandle process) {
        this.process = process;
    }

    static Neighbour of(long pid) {
        return new Neighbour(
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("there is no process " + pid)));
    }

    CompletableFuture<Void> whenGone(Runnable action) {
        return process.onExit().thenRun(action);
    }

    /** Returns when it has hardly worked for a while: a service has started then, and nobody is asking much of it. */
    void awaitRest() throws InterruptedException {
        Duration before = work();
        Thread.sleep(LOOK);
        for (Duration now = work(); now.minus(before).compareTo(AT_REST) > 0; now = work()) {
            before = now;
            Thread.sleep(LOOK);
        }
    }

    private Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
