package dev.parley.platform;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The headers that every answer carries. Nothing inline runs, nothing comes from elsewhere, no page of ours may be
 * framed (threats T1, T6), and script that forgets itself is stopped by Trusted Types.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final BaseUrl base;

    SecurityHeaders(BaseUrl base) {
        this.base = base;
    }

    void addTo(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (base.isHttps()) {
            response.putHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
