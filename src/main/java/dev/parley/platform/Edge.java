package dev.parley.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
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
    private final OtherWebsites others;
    private final Sharing sharing;
    private final ProblemAnswer answer;
    private final long maxBody;

    Edge(
            BaseUrl base,
            SecurityHeaders headers,
            OtherWebsites others,
            Sharing sharing,
            ProblemAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.base = base;
        this.headers = headers;
        this.others = others;
        this.sharing = sharing;
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
        HostAndPort authority = request.authority(); // the Host header, or :authority in HTTP/2
        if (authority == null || !base.answersTo(authority.toString())) {
            refuse(request, ErrorCode.UNKNOWN_HOST);
            return;
        }
        boolean areOthersWelcome = others.areWelcomeAt(request.path());
        if (areOthersWelcome) {
            sharing.addTo(context.response());
        }
        if (isTooLarge(request)) {
            refuse(request, ErrorCode.TOO_LARGE);
        } else if (areOthersWelcome) {
            welcome(context, authority.toString());
        } else if (isRead(request) || isOwn(request, authority.toString())) {
            context.next();
        } else {
            refuse(request, ErrorCode.FOREIGN_ORIGIN);
        }
    }

    /** Where other websites may come. Who may not is told so in a way that scripts can read. */
    private void welcome(RoutingContext context, String host) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (request.method() == HttpMethod.OPTIONS && origin != null) {
            sharing.answerPreflight(context.response());
        } else if (origin != null && !base.isOwnOrigin(origin, host)) {
            ask(context, origin);
        } else if (isRead(request) || isOwn(request, host)) {
            context.next();
        } else {
            refuse(request, ErrorCode.FOREIGN_ORIGIN);
        }
    }

    private void ask(RoutingContext context, String origin) {
        Context loop = context.vertx().getOrCreateContext();
        context.request().pause();
        others.maySend(origin, context.request())
                .whenComplete((may, failure) -> loop.runOnContext(back -> {
                    context.request().resume();
                    if (failure != null) {
                        LOG.warnf("It is not known whether %s may send this: %s", origin, failure);
                        refuse(context.request(), ErrorCode.UNAVAILABLE);
                    } else if (may) {
                        context.next();
                    } else {
                        refuse(context.request(), ErrorCode.FOREIGN_ORIGIN);
                    }
                }));
    }

    private static boolean isRead(HttpServerRequest request) {
        return READS.contains(request.method());
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

    private void refuse(HttpServerRequest request, ErrorCode code) {
        HttpServerResponse response = request.response();
        if (code == ErrorCode.TOO_LARGE) {
            // What is still being sent is not read: the connection ends with the answer.
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.endHandler(done -> request.connection().close());
        }
        answer.send(code, request);
    }
}
