package dev.parley.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets as many requests go on to their resources as there is {@link Capacity} for, and tells the others at once to come
 * back: whoever waits for minutes has gone before the answer. What was typed is not lost: forms go on in any case, and
 * are answered by the page that keeps the text as soon as their resource asks {@link Capacity#require()}.
 */
@Singleton
class CapacityGate {

    /** After pages that are ready, whose readers notice nothing; before all that may wait for the database. */
    private static final int AFTER_READY_PAGES = 800;

    /** They come from memory and wait for nothing. */
    private static final String FILES = "/assets/";

    private static final Duration AFTER_HANGING_UP = Duration.ofSeconds(5);

    private final Capacity capacity;
    private final ProblemAnswer answer;

    CapacityGate(Capacity capacity, ProblemAnswer answer) {
        this.capacity = capacity;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, AFTER_READY_PAGES);
    }

    private void pass(RoutingContext context) {
        if (context.request().path() != null && context.request().path().startsWith(FILES)) {
            context.next();
        } else if (capacity.enter()) {
            leaveOnce(context);
            context.next();
        } else if (isForm(context.request())) {
            Capacity.markAsOverload(context);
            context.next();
        } else {
            answer.send(ErrorCode.UNAVAILABLE, context.request());
        }
    }

    /**
     * With the beginning of the answer the database is done with; a stream of events may go on for hours after it. What
     * was begun for somebody who hangs up before goes on: it keeps its place for as long as it may wait for a connection.
     */
    private void leaveOnce(RoutingContext context) {
        AtomicBoolean isInside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (isInside.getAndSet(false)) {
                capacity.leave();
            }
        };
        context.addHeadersEndHandler(begun -> leave.run());
        context.addEndHandler(ended -> {
            if (ended.succeeded()) {
                leave.run();
            } else if (isInside.get()) {
                context.vertx().setTimer(AFTER_HANGING_UP.toMillis(), late -> leave.run());
            }
        });
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.method() == HttpMethod.POST
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
