package dev.parley.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an answer that reports a problem: RFC 9457 JSON for programs, a page for people. */
@ApplicationScoped
class ProblemAnswer {

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
        return wantsJson(request.path(), request.getHeader(HttpHeaders.ACCEPT)) ? json(code) : html(code);
    }

    private static boolean wantsJson(@Nullable String path, @Nullable String accept) {
        String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return (path != null && path.startsWith("/api/")) || (types.contains("json") && !types.contains("text/html"));
    }

    private Body html(ErrorCode code) {
        return new Body("text/html;charset=UTF-8", page.html(code).getBytes(StandardCharsets.UTF_8));
    }

    private Body json(ErrorCode code) {
        Map<String, Object> problem =
                Map.of("type", "about:blank", "status", code.status(), "code", code.toString(), "title", title(code));
        try {
            return new Body("application/problem+json", json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }

    private static String title(ErrorCode code) {
        return code.toString().replace('-', ' ');
    }
}
