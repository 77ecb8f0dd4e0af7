package dev.parley.moderator;

import dev.parley.platform.Audience;
import dev.parley.platform.Capacity;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SessionId;
import dev.parley.web.Redirect;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;

/**
 * The one door to every resource. Whoever lacks the right that a resource asks for is not let in, whatever the resource
 * itself does; a resource that does not say what it asks for is closed (threats T5, T8).
 */
@ApplicationScoped
class Entrance {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Passes passes;
    private final Permissions permissions;
    private final FormTokens tokens;
    private final DeskForms forms;
    private final CurrentModerator current;
    private final Capacity capacity;

    Entrance(
            Passes passes,
            Permissions permissions,
            FormTokens tokens,
            DeskForms forms,
            CurrentModerator current,
            Capacity capacity) {
        this.capacity = capacity;
        this.passes = passes;
        this.permissions = permissions;
        this.tokens = tokens;
        this.forms = forms;
        this.current = current;
    }

    /** Empty lets the request in. Runs where the resource will: on a thread that may wait for the database. */
    @ServerRequestFilter
    @WithFormRead
    public Optional<Response> guard(ResourceInfo resource, HttpServerRequest request) {
        return switch (Access.to(resource)) {
            case Access.Open open -> {
                requireOwnOrigin(open.isOfDesk() && isWrite(request), request);
                yield Optional.empty();
            }
            case Access.Needs needs -> Optional.ofNullable(refusal(needs.right(), request));
            case Access.Forgotten forgotten -> throw new Problem(ErrorCode.NOT_ALLOWED);
        };
    }

    /** Whatever is shown to somebody is kept by nobody (threat T25), also where a resource forgets to say so. */
    @ServerResponseFilter
    public void keepNothing(ContainerResponseContext response) {
        if (current.isKnown()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private @Nullable Response refusal(Right right, HttpServerRequest request) {
        try {
            capacity.require();
            Optional<Pass> pass = passes.shown(request);
            return pass.isEmpty() ? nobody(request) : refusal(pass.get(), right, request);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure) && isForm(request)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response nobody(HttpServerRequest request) {
        if (Audience.isProgram(request)) {
            throw new Problem(ErrorCode.UNAUTHENTICATED);
        }
        if (isWrite(request)) {
            return forms.signedOut();
        }
        String next = URLEncoder.encode(DeskPath.checked(request.uri()), StandardCharsets.UTF_8);
        return Redirect.to("/moderation/sign-in?next=" + next).build();
    }

    private @Nullable Response refusal(Pass pass, Right right, HttpServerRequest request) {
        SessionId session = isWrite(request) ? pass.session() : null;
        requireOwnOrigin(session != null, request);
        if (!permissions.may(pass, right)) {
            return notAllowed(pass, request);
        }
        current.enter(pass);
        return session == null ? null : refusal(session, request);
    }

    /** Whoever lacks nothing but a second factor is led to where they get one; a form is given back in any case. */
    private Response notAllowed(Pass pass, HttpServerRequest request) {
        SessionId session = pass.session();
        if (session != null && isForm(request)) {
            String token = tokens.of(session);
            return pass.owesFactor() ? forms.missingFactor(token) : forms.missingRight(token);
        }
        if (pass.owesFactor() && !isWrite(request) && !Audience.isProgram(request)) {
            return Redirect.to("/moderation/account/second-factor").build();
        }
        throw new Problem(ErrorCode.NOT_ALLOWED);
    }

    private @Nullable Response refusal(SessionId session, HttpServerRequest request) {
        if (tokens.fits(session, token(request))) {
            return null;
        }
        if (isForm(request)) {
            return forms.outdated(tokens.of(session));
        }
        throw new Problem(ErrorCode.NOT_ALLOWED);
    }

    /** Browsers send at least one of the two with a write; that a foreign one never gets here is the edge's work. */
    private static void requireOwnOrigin(boolean needed, HttpServerRequest request) {
        boolean own = request.getHeader("Origin") != null || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        if (needed && !own) {
            throw new Problem(ErrorCode.FOREIGN_ORIGIN);
        }
    }

    private static String token(HttpServerRequest request) {
        String header = request.getHeader("X-CSRF-Token");
        return Passes.isApi(request) && header != null ? header : CurrentForm.field("token");
    }

    private static boolean isWrite(HttpServerRequest request) {
        return !READS.contains(request.method());
    }

    private static boolean isForm(HttpServerRequest request) {
        return isWrite(request) && !Audience.isProgram(request);
    }
}
