package dev.parley.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of an answer that reports a problem: RFC 9457 JSON for programs, a page for people. */
@ApplicationScoped
public class ProblemAnswer {

    /** Seconds after which a client may try again when the service cannot answer now. */
    static final int RETRY_AFTER = 5;

    record Body(String contentType, byte[] bytes) {}

    private final ObjectMapper json;
    private final ProblemPage page;

    ProblemAnswer(ObjectMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    Body of(ErrorCode code, HttpServerRequest request) {
        return of(code, Map.of(), request);
    }

    /** @param details further members of the JSON */
    Body of(ErrorCode code, Map<String, Object> details, HttpServerRequest request) {
        return Audience.isProgram(request) ? json(code, details) : html(code, request);
    }

    /** Answers at once, before any resource sees the request. */
    public void send(ErrorCode code, HttpServerRequest request) {
        Body body = of(code, request);
        HttpServerResponse response = request.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, body.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code == ErrorCode.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.bytes().length));
        // HTTP/2 would send the body to whoever asks for the head alone.
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(body.bytes()));
        }
    }

    private Body html(ErrorCode code, HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        String html = page.html(code, path, request.getParam("site"), request.getParam("lang"));
        return new Body("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private Body json(ErrorCode code, Map<String, Object> details) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("status", code.status());
        problem.put("code", code.toString());
        problem.put("title", title(code));
        problem.putAll(details);
        try {
            return new Body("application/problem+json", json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we put together ourselves is always JSON", e);
        }
    }

    static String title(ErrorCode code) {
        return code.toString().replace('-', ' ');
    }
}
