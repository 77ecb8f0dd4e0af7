package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void pausesDoubleUpToTenSeconds() {
        assertThat(Stream.generate(backoff::next).limit(8).map(Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L);
    }

    @Test
    void beginAnewAfterAReset() {
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).hasMillis(200);
    }
}
