package dev.parley.moderator;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Finds out who is at the door: by an API key, under the addresses of the API alone, or by the cookie of a session. */
@ApplicationScoped
class Passes {

    private static final String BEARER = "bearer ";

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final ApiKeys keys;

    Passes(SessionCookie cookie, Sessions sessions, ApiKeys keys) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Who shows a key is known by that, also when a cookie came along. */
    Optional<Pass> shown(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (isApi(request) && authorization != null) {
            return bearer(authorization).flatMap(keys::find);
        }
        return cookie.read(request).flatMap(sessions::find);
    }

    private static Optional<ApiKeySecret> bearer(String authorization) {
        boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return bearer
                ? ApiKeySecret.parse(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    static boolean isApi(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/api/");
    }
}
