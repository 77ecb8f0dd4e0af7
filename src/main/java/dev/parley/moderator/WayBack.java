package dev.parley.moderator;

import dev.parley.platform.Audience;
import dev.parley.platform.ErrorCode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Leads whoever opens an address of the desk that only takes forms, by going back or by loading it again, to the page
 * that such a form stands on.
 */
@ApplicationScoped
class WayBack {

    private static final Set<HttpMethod> LOOKS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The page is the address without its last part; a key has none of its own. Nothing else is written into an answer. */
    private static final Pattern FORM =
            Pattern.compile("/+(moderation(?:/[A-Za-z0-9_-]+)*?)(?:(?<=/keys)/[A-Za-z0-9_-]+)?/[A-Za-z0-9_-]+");

    @ServerResponseFilter
    public void lead(ContainerResponseContext response, HttpServerRequest request) {
        boolean isLook = LOOKS.contains(request.method()) && !Audience.isProgram(request);
        if (isLook && response.getStatus() == ErrorCode.METHOD_NOT_ALLOWED.status()) {
            page(request.path()).ifPresent(page -> lead(response, page));
        }
    }

    private static Optional<String> page(@Nullable String path) {
        Matcher form = FORM.matcher(path == null ? "" : path);
        return form.matches() ? Optional.of("/" + form.group(1)) : Optional.empty();
    }

    private static void lead(ContainerResponseContext response, String page) {
        response.setStatusInfo(Response.Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.ALLOW);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, page);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
