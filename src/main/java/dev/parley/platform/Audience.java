package dev.parley.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells programs, which read JSON, from people, who read pages. */
public final class Audience {

    private Audience() {}

    /** Whether a program asks: by an address of the JSON API, or by wanting JSON or events, and no HTML. */
    public static boolean isProgram(HttpServerRequest request) {
        return isProgram(request.path(), request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isProgram(@Nullable String path, @Nullable String accept) {
        String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        boolean isForPrograms = types.contains("json") || types.contains("text/event-stream");
        return (path != null && path.startsWith("/api/")) || (isForPrograms && !types.contains("text/html"));
    }
}
