package dev.parley.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes before any room sees it, and every answer carries: known host, bearable size, own origin
 * for writes, and the security headers. Here and not in JAX-RS, so that nothing is answered beside it.
 */
@Singleton
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);

    /** Before everything that Quarkus does with a request, its own limit on the body's size included. */
    private static final int FIRST = 1000;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final BaseUrl base;
    private final SecurityHeaders headers;
    private final ProblemAnswer answer;
    private final long maxBody;

    Edge(
            BaseUrl base,
            SecurityHeaders headers,
            ProblemAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.base = base;
        this.headers = headers;
        this.answer = answer;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        if (!base.isHttps()) {
            LOG.warn("This site is served over plain http: good for this machine, not for the internet."
                    + " Put TLS in front and set PARLEY_BASE_URL=https://...");
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        headers.addTo(context.response());
        ErrorCode refusal = refusal(request);
        if (refusal == null) {
            context.next();
        } else {
            refuse(request, context.response(), refusal);
        }
    }

    private @Nullable ErrorCode refusal(HttpServerRequest request) {
        HostAndPort authority = request.authority(); // the Host header, or :authority in HTTP/2
        if (authority == null || !base.answersTo(authority.toString())) {
            return ErrorCode.UNKNOWN_HOST;
        }
        if (isTooLarge(request)) {
            return ErrorCode.TOO_LARGE;
        }
        return READS.contains(request.method()) || isOwn(request, authority.toString())
                ? null
                : ErrorCode.FOREIGN_ORIGIN;
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > maxBody);
    }

    /** Threat T5: browsers send at least one of the two with every write; who sends neither is no browser. */
    private boolean isOwn(HttpServerRequest request, String host) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        boolean originFits = origin == null || base.isOwnOrigin(origin, host);
        boolean siteFits = site == null || site.equals("same-origin") || site.equals("none");
        return originFits && siteFits;
    }

    private void refuse(HttpServerRequest request, HttpServerResponse response, ErrorCode code) {
        if (code == ErrorCode.TOO_LARGE) {
            // What is still being sent is not read: the connection ends with the answer.
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.endHandler(done -> request.connection().close());
        }
        answer.send(code, request);
    }
}
