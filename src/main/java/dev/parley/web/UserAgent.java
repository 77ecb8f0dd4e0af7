package dev.parley.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** What a browser or program says of itself, kept as a hint for moderators: printable ASCII, its beginning. */
public final class UserAgent {

    private static final int KEPT = 250;

    private UserAgent() {}

    /** Empty where it says nothing. */
    public static String of(HttpServerRequest request) {
        String sent = request.getHeader(HttpHeaders.USER_AGENT);
        String printable = sent == null ? "" : sent.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(printable.length(), KEPT));
    }
}
