package dev.parley.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What browsers are told about answers that scripts of other websites may read (the Fetch standard, "CORS protocol").
 * Never with credentials: no answer there depends on a cookie. Who may ask is decided by who answers, so that what is
 * kept on the way is the same for everybody.
 */
@Singleton
class Sharing {

    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence ANY = HttpHeaders.createOptimized("*");
    private static final CharSequence RESOURCE_POLICY = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence CROSS_ORIGIN = HttpHeaders.createOptimized("cross-origin");
    private static final CharSequence EXPOSE = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized("ETag, Retry-After");

    private static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE",
            "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID",
            // As long as Chromium remembers it at most.
            "Access-Control-Max-Age", "7200");

    void addTo(HttpServerResponse response) {
        response.putHeader(ALLOW_ORIGIN, ANY).putHeader(EXPOSE, EXPOSED).putHeader(RESOURCE_POLICY, CROSS_ORIGIN);
    }

    /** Says what a script may send; whether it is let in is answered when it comes. */
    void answerPreflight(HttpServerResponse response) {
        PREFLIGHT.forEach(response::putHeader);
        response.setStatusCode(204).end();
    }
}
