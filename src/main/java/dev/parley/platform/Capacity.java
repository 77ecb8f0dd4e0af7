package dev.parley.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * How much may wait for the database at once. What waits is answered in turn, and a few times as much as there are
 * connections is answered within a moment; more would only wait longer, until those who asked have gone.
 */
@Singleton
public class Capacity {

    private static final String OVERLOAD = "parley.overload";

    private final Semaphore room;

    @Inject
    Capacity(WebConfig config, MeterRegistry metrics) {
        this(config.capacity());
        Gauge.builder("parley.capacity.free", this, Capacity::free)
                .description("How many more requests may wait for the database")
                .register(metrics);
    }

    Capacity(int places) {
        this.room = new Semaphore(places);
    }

    /** Takes a place, to be given back by {@link #leave()}; false where there is none, at once. */
    public boolean enter() {
        return room.tryAcquire();
    }

    /** How many places there are left. */
    public int free() {
        return room.availablePermits();
    }

    /** Gives back a place. */
    public void leave() {
        room.release();
    }

    /**
     * To be called before a form that was sent is worked on, where its text can be given back.
     *
     * @throws RuntimeException where there was no place for this request, by {@link DatabaseOutage#caused} an outage
     */
    public void require() {
        Context context = Vertx.currentContext();
        if (context != null && context.getLocal(OVERLOAD) != null) {
            throw new Overload();
        }
    }

    static void markAsOverload(RoutingContext context) {
        context.vertx().getOrCreateContext().putLocal(OVERLOAD, true);
    }
}
