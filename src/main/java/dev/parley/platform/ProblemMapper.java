package dev.parley.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/** The only mapping from exceptions to answers. What it does not know is logged and answered without a word of it. */
@ApplicationScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemAnswer answer;

    ProblemMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    public Response map(Problem problem, HttpServerRequest request) {
        Response.ResponseBuilder response =
                respond(problem.code(), answer.of(problem.code(), problem.details(), request));
        Object wait = problem.details().get(Problem.RETRY_AFTER);
        return wait == null
                ? response.build()
                : response.header(HttpHeaders.RETRY_AFTER, wait).build();
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException refusal, HttpServerRequest request) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        Response.ResponseBuilder response = respond(ErrorCode.ofStatus(original.getStatus()), request);
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    /** Not JSON, or not of the form that is asked for: an unknown field too (threat T33). */
    @ServerExceptionMapper
    public Response map(JsonProcessingException unreadable, HttpServerRequest request) {
        return respond(ErrorCode.BAD_REQUEST, request).build();
    }

    /** The framework has a mapping of its own for these; ours must be as exact to come first. */
    @ServerExceptionMapper
    public Response map(MismatchedInputException unreadable, HttpServerRequest request) {
        return respond(ErrorCode.BAD_REQUEST, request).build();
    }

    @ServerExceptionMapper
    public Response map(Throwable failure, HttpServerRequest request) {
        if (DatabaseOutage.caused(failure)) {
            LOG.warnf("The database is away: %s", failure.getMessage());
            return respond(ErrorCode.UNAVAILABLE, request).build();
        }
        if (isUnreadableForm(failure)) {
            return respond(ErrorCode.BAD_REQUEST, request).build();
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        return respond(ErrorCode.INTERNAL, request).build();
    }

    /**
     * The framework reads forms before it calls us, and has no exception of its own for one that cannot be read: bad
     * percent-encoding, an unknown charset, a thousand fields.
     */
    private static boolean isUnreadableForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
    }

    private Response.ResponseBuilder respond(ErrorCode code, HttpServerRequest request) {
        return respond(code, answer.of(code, request));
    }

    private static Response.ResponseBuilder respond(ErrorCode code, ProblemAnswer.Body body) {
        Response.ResponseBuilder response = Response.status(code.status())
                .header(HttpHeaders.CONTENT_TYPE, body.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.bytes());
        return switch (code) {
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER);
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            default -> response;
        };
    }
}
