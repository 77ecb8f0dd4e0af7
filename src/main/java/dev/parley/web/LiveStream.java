package dev.parley.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The end of a stream of server-sent events that leads to somebody's browser. It holds a socket and nothing else: what is
 * told is how things stand, so that whoever missed something is told as much by the next.
 */
public final class LiveStream {

    /**
     * How things stand.
     *
     * @param id by which a browser that comes back says what it knows: of two that are equal nothing new is told
     */
    public record Event(String name, String id, String data) {}

    /** Browsers come back after so long when the stream was cut, not all at once. */
    private static final int RETURN_MILLISECONDS = 3000;

    private static final int RETURN_SPREAD_MILLISECONDS = 4000;

    /** For one that had to make room: it would push out the next. */
    private static final Duration RETURN_LATE = Duration.ofMinutes(2);

    private final HttpServerRequest request;
    private final SseEventSink sink;
    private final Sse sse;
    private @Nullable String known;
    private boolean isBegun;
    private volatile boolean isCutOff;

    /** @param known the id of the last event that this browser has got; null for none */
    public LiveStream(HttpServerRequest request, SseEventSink sink, Sse sse, @Nullable String known) {
        this.request = request;
        this.sink = sink;
        this.sse = sse;
        this.known = known;
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that gather an answer before they pass it on would never pass this one on.
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Ends at once for who asks for the headers alone. */
    public boolean isWanted() {
        if (request.method().equals(HttpMethod.HEAD)) {
            sink.close();
            return false;
        }
        return true;
    }

    /** Whether there is nobody any more. */
    public boolean isOver() {
        return isCutOff || sink.isClosed();
    }

    /** How things stand at the beginning, unless something newer was told meanwhile, or nothing was missed. */
    public synchronized void begin(Event event) {
        if (isBegun) {
            return;
        }
        int pause = RETURN_MILLISECONDS + ThreadLocalRandom.current().nextInt(RETURN_SPREAD_MILLISECONDS);
        OutboundSseEvent.Builder first = sse.newEventBuilder().reconnectDelay(pause);
        isBegun = true;
        send(event.id().equals(known) ? nothing(first) : filled(first, event));
    }

    /** How things stand now. */
    public synchronized void tell(Event event) {
        if (!event.id().equals(known)) {
            isBegun = true;
            send(filled(sse.newEventBuilder(), event));
        }
    }

    /** A sign of life, for proxies that end what is silent. */
    public synchronized void beat() {
        send(nothing(sse.newEventBuilder()));
    }

    /** Ends for another, and is not to come back soon. */
    public synchronized void makeRoom() {
        if (!isOver()) {
            send(nothing(sse.newEventBuilder().reconnectDelay(RETURN_LATE.toMillis())));
            end();
        }
    }

    public synchronized void end() {
        sink.close();
    }

    private OutboundSseEvent filled(OutboundSseEvent.Builder builder, Event event) {
        known = event.id();
        return builder.name(event.name()).id(event.id()).data(event.data()).build();
    }

    /** What has no data is no event to a browser. */
    private static OutboundSseEvent nothing(OutboundSseEvent.Builder builder) {
        return builder.comment("").build();
    }

    /**
     * What does not take what it is sent is cut off: it comes back and is told how things stand then. The connection ends
     * when the network has taken, or given up, what is on its way; nothing is added to that.
     */
    private void send(OutboundSseEvent event) {
        if (isOver()) {
            return;
        }
        if (request.response().writeQueueFull()) {
            isCutOff = true;
            request.connection().close();
            return;
        }
        try {
            sink.send(event);
        } catch (IllegalStateException goneMeanwhile) {
            // It is left out with the others that have gone.
        }
    }
}
