package dev.parley.moderator;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.ClientAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door.
 *
 * @param userAgent what the browser says of itself: printable ASCII, at most 250 bytes
 * @param old the token of the session that the browser has so far
 */
record Visit(
        ClientAddress client, String userAgent, @Nullable SecretToken old) {

    private static final int USER_AGENT_KEPT = 250;

    static Visit of(HttpServerRequest request, ClientAddresses clients, SessionCookie cookie) {
        String sent = request.getHeader(HttpHeaders.USER_AGENT);
        String printable = sent == null ? "" : sent.replaceAll("[^\\x20-\\x7e]", "?");
        return new Visit(
                clients.of(request),
                printable.substring(0, Math.min(printable.length(), USER_AGENT_KEPT)),
                cookie.read(request).orElse(null));
    }
}
