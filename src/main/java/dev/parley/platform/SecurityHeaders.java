package dev.parley.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The headers that every answer carries. Nothing inline runs, nothing comes from elsewhere, no page of ours may be
 * framed (threats T1, T6), and script that forgets itself is stopped by Trusted Types.
 */
@Singleton
public class SecurityHeaders {

    private static final CharSequence CONTENT_SECURITY_POLICY = ready("Content-Security-Policy");

    private static final String NO_POLICY_OF_SCRIPT = "trusted-types 'none'";
    private static final String POLICY_OF_WIDGET = "trusted-types parley";

    private static final String POLICY = String.join(
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
            NO_POLICY_OF_SCRIPT);

    /** Made ready for the wire once: every answer carries them. */
    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            CONTENT_SECURITY_POLICY,
            ready(POLICY),
            ready("X-Content-Type-Options"),
            ready("nosniff"),
            ready("X-Frame-Options"),
            ready("DENY"),
            ready("Referrer-Policy"),
            ready("same-origin"),
            ready("Cross-Origin-Opener-Policy"),
            ready("same-origin"),
            ready("Cross-Origin-Resource-Policy"),
            ready("same-origin"),
            ready("Permissions-Policy"),
            ready("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

    private static final CharSequence TRANSPORT_SECURITY = ready("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = ready("max-age=31536000; includeSubDomains");

    private final BaseUrl base;

    SecurityHeaders(BaseUrl base) {
        this.base = base;
    }

    /** For a page that has the widget on it, which makes HTML by a Trusted Types policy of its own. */
    public static void admitWidget(HttpServerResponse response) {
        response.putHeader(CONTENT_SECURITY_POLICY, POLICY.replace(NO_POLICY_OF_SCRIPT, POLICY_OF_WIDGET));
    }

    void addTo(HttpServerResponse response) {
        ALWAYS.forEach(response::putHeader);
        if (base.isHttps()) {
            response.putHeader(TRANSPORT_SECURITY, ONE_YEAR);
        }
    }

    private static CharSequence ready(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
