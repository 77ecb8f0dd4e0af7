package dev.parley.moderation.live;

import java.time.Duration;

/** Something that is due again and again. To be used by one thread at a time. */
final class Every {

    private final long interval;
    private long next;

    Every(Duration interval) {
        this.interval = interval.toNanos();
        this.next = System.nanoTime() + this.interval;
    }

    /** Whether it is due; then it is not, for as long as the interval. */
    boolean isDue() {
        long now = System.nanoTime();
        boolean isDue = now - next >= 0;
        if (isDue) {
            next = now + interval;
        }
        return isDue;
    }
}
