package dev.parley.platform;

import java.time.Duration;

/** Pauses between attempts that double from 0.2 s to 10 s. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = FIRST;

    public void reset() {
        next = FIRST;
    }

    public Duration next() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }

    public void pause() throws InterruptedException {
        Thread.sleep(next());
    }
}
