package dev.parley.page.cache;

import dev.parley.platform.Capacities;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Page caches without a service around them. */
final class Caches {

    static final long BYTES = 2_000_000;

    private Caches() {}

    static PageCache of(PublicPage page) {
        return of(page, config(Duration.ofMinutes(1)), Clock.systemUTC());
    }

    static PageCache of(PublicPage page, PageCacheConfig config, Clock clock) {
        return new PageCache(
                new Kinds(List.of(page)),
                new PageThreads(Capacities.of(100), config),
                config,
                clock,
                new SimpleMeterRegistry());
    }

    static PageCache withRoomFor(int drawings, PublicPage page) {
        return new PageCache(
                new Kinds(List.of(page)),
                new PageThreads(Capacities.of(drawings), config(Duration.ofMinutes(1))),
                config(Duration.ofMinutes(1)),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    static PageCacheConfig config(Duration unchecked) {
        return new PageCacheConfig() {

            @Override
            public MemorySize size() {
                return new MemorySize(BigInteger.valueOf(BYTES));
            }

            @Override
            public Duration check() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration unchecked() {
                return unchecked;
            }

            @Override
            public Duration busy() {
                return Duration.ofSeconds(3);
            }

            @Override
            public int drawings() {
                return 0;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(3);
            }
        };
    }

    /** A clock that somebody sets. */
    static final class Hands extends Clock {

        private final ZoneId zone;
        private volatile Instant now;

        Hands(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void at(Instant moment) {
            now = moment;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Hands(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
