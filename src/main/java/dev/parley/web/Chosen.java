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
record Chosen(Content content, Coding coding, boolean isKnown) {

    static Chosen of(Content content, HttpServerRequest request) {
        return of(content, liked(content, request), request);
    }

    /** The same of what is kept, without work that others would wait for: Brotli comes from the second time on. */
    static Chosen atOnce(Content content, HttpServerRequest request) {
        Coding liked = liked(content, request);
        if (liked != Coding.BROTLI || content.isReady(liked)) {
            return of(content, liked, request);
        }
        content.packAside();
        return of(
                content, AcceptedCoding.takes(Coding.GZIP, accepted(request)) ? Coding.GZIP : Coding.IDENTITY, request);
    }

    private static Chosen of(Content content, Coding coding, HttpServerRequest request) {
        return new Chosen(content, coding, isKnown(content.tag(coding), lines(request, HttpHeaders.IF_NONE_MATCH)));
    }

    String tag() {
        return content.tag(coding);
    }

    Content.Packed packed() {
        return content.in(coding);
    }

    private static Coding liked(Content content, HttpServerRequest request) {
        String accepted = content.isWorthPacking() ? accepted(request) : "";
        return accepted.isEmpty() ? Coding.IDENTITY : AcceptedCoding.of(accepted);
    }

    private static String accepted(HttpServerRequest request) {
        return String.join(",", lines(request, HttpHeaders.ACCEPT_ENCODING));
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
