package dev.parley.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends content as the client can take it: compressed or not, or not at all when the client has it. Each encoding has
 * an ETag of its own, because a strong one promises the very same bytes.
 */
@RequestScoped
class Representation {

    private static final int NOT_WORTH_COMPRESSING = 256;

    private final HttpServerRequest request;

    Representation(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * An answer that may be kept and asked for again with its ETag.
     *
     * @param vary what else than the address tells one answer from another
     */
    Response.ResponseBuilder cacheable(Content content, String vary) {
        boolean gzip = wantsGzip(content);
        String tag = "\"" + content.digest() + (gzip ? "-gzip" : "") + "\"";
        Response.ResponseBuilder response = hasAlready(tag) ? Response.notModified() : body(content, gzip);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.VARY, vary);
    }

    /** An answer for this request alone. */
    Response.ResponseBuilder once(int status, Content content) {
        return body(content, wantsGzip(content))
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Encoding");
    }

    private static Response.ResponseBuilder body(Content content, boolean gzip) {
        return gzip
                ? Response.ok(content.gzip()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(content.plain());
    }

    private boolean wantsGzip(Content content) {
        return content.plain().length > NOT_WORTH_COMPRESSING && acceptsGzip(listed(HttpHeaders.ACCEPT_ENCODING));
    }

    /** By RFC 9110, 12.5.3: what is said of gzip itself, else what is said of all others. */
    private static boolean acceptsGzip(List<String> codings) {
        return weight("gzip", codings)
                .or(() -> weight("*", codings))
                .map(weight -> weight.matches("1(\\.0*)?|0\\.[0-9]*[1-9][0-9]*"))
                .orElse(false);
    }

    private static Optional<String> weight(String coding, List<String> codings) {
        Pattern form =
                Pattern.compile(Pattern.quote(coding) + "(?:\\s*;\\s*q=(?<weight>\\S*))?", Pattern.CASE_INSENSITIVE);
        return codings.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(match -> Objects.requireNonNullElse(match.group("weight"), "1"))
                .findFirst();
    }

    private boolean hasAlready(String tag) {
        return listed(HttpHeaders.IF_NONE_MATCH).stream()
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .anyMatch(given -> given.equals(tag) || given.equals("*"));
    }

    /** A header that is a list may come in several lines. */
    private List<String> listed(String header) {
        return request.headers().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
