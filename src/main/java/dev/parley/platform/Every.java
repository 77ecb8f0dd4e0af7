package dev.parley.platform;

import java.time.Duration;

/** Something that is due again and again. To be used by one thread at a time. */
public final class Every {

    private final long interval;
    private long next;

    /** Due for the first time after the interval. */
    public Every(Duration interval) {
        this.interval = interval.toNanos();
        this.next = System.nanoTime() + this.interval;
    }

    /** Whether it is due; then it is not, for as long as the interval. */
    public boolean isDue() {
        long now = System.nanoTime();
        boolean isDue = now - next >= 0;
        if (isDue) {
            next = now + interval;
        }
        return isDue;
    }

    /** Until it is due; nothing, where it is. */
    public Duration left() {
        return Duration.ofNanos(Math.max(next - System.nanoTime(), 0));
    }
}
