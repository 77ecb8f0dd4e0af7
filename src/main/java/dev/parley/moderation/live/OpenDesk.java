package dev.parley.moderation.live;

import dev.parley.moderator.Presence;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A desk that is open in somebody's browser: the end of a stream of events. It holds a socket and nothing else. */
final class OpenDesk {

    /** Browsers come back after so long when the stream was cut, not all at once. */
    private static final int RETURN_MILLISECONDS = 3000;

    private static final int RETURN_SPREAD_MILLISECONDS = 4000;

    /** For one that had to make room: it would push out the next. */
    private static final Duration RETURN_LATE = Duration.ofMinutes(2);

    private final Presence presence;
    private final HttpServerRequest request;
    private final SseEventSink sink;
    private final Sse sse;
    private @Nullable String known;
    private boolean isBegun;
    private volatile boolean isCutOff;

    /** @param known the id of the last event that this browser has got; null for none */
    OpenDesk(Presence presence, HttpServerRequest request, SseEventSink sink, Sse sse, @Nullable String known) {
        this.presence = presence;
        this.request = request;
        this.sink = sink;
        this.sse = sse;
        this.known = known;
    }

    Presence presence() {
        return presence;
    }

    boolean isOver() {
        return isCutOff || sink.isClosed();
    }

    /** How things stand at the beginning, unless something newer was told meanwhile, or nothing was missed. */
    synchronized void begin(TallyEvent event) {
        if (isBegun) {
            return;
        }
        int pause = RETURN_MILLISECONDS + ThreadLocalRandom.current().nextInt(RETURN_SPREAD_MILLISECONDS);
        OutboundSseEvent.Builder first = sse.newEventBuilder().reconnectDelay(pause);
        isBegun = true;
        send(event.id().equals(known) ? nothing(first) : filled(first, event));
    }

    synchronized void tell(TallyEvent event) {
        if (!event.id().equals(known)) {
            isBegun = true;
            send(filled(sse.newEventBuilder(), event));
        }
    }

    private OutboundSseEvent filled(OutboundSseEvent.Builder builder, TallyEvent event) {
        known = event.id();
        return builder.name(TallyEvent.NAME).id(event.id()).data(event.data()).build();
    }

    /** What has no data is no event to a browser. */
    private static OutboundSseEvent nothing(OutboundSseEvent.Builder builder) {
        return builder.comment("").build();
    }

    synchronized void beat() {
        send(nothing(sse.newEventBuilder()));
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

    synchronized void makeRoom() {
        if (!isOver()) {
            send(nothing(sse.newEventBuilder().reconnectDelay(RETURN_LATE.toMillis())));
            end();
        }
    }

    synchronized void end() {
        sink.close();
    }
}
