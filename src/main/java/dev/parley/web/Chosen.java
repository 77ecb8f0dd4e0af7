package dev.parley.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;

/**
 * What of a content goes to a client.
 *
 * @param isKnown whether the client has these very bytes already
 */
record Chosen(Content.Packed packed, boolean isKnown) {

    static Chosen of(Content content, HttpServerRequest request) {
        return of(content.in(coding(content, request)), request);
    }

    /** The same of what is kept, without a moment's work: who likes Brotli best may get gzip the first time. */
    static Chosen atOnce(Content content, HttpServerRequest request) {
        Coding liked = coding(content, request);
        boolean isThere = liked != Coding.BROTLI || content.isReady(liked);
        return of(isThere || !takesGzip(request) ? content.in(liked) : content.gzipForNow(), request);
    }

    private static boolean takesGzip(HttpServerRequest request) {
        return AcceptedCoding.takes(Coding.GZIP, String.join(",", lines(request, HttpHeaders.ACCEPT_ENCODING)));
    }

    private static Chosen of(Content.Packed packed, HttpServerRequest request) {
        return new Chosen(packed, isKnown(packed.tag(), lines(request, HttpHeaders.IF_NONE_MATCH)));
    }

    private static Coding coding(Content content, HttpServerRequest request) {
        if (!content.isWorthPacking()) {
            return Coding.IDENTITY;
        }
        List<String> accepted = lines(request, HttpHeaders.ACCEPT_ENCODING);
        return accepted.isEmpty() ? Coding.IDENTITY : AcceptedCoding.of(String.join(",", accepted));
    }

    private static boolean isKnown(String tag, List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .anyMatch(given -> given.equals(tag) || given.equals("*"));
    }

    /** A header that is a list may come in several lines. */
    private static List<String> lines(HttpServerRequest request, CharSequence header) {
        return request.headers().getAll(header);
    }
}
