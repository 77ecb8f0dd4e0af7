package dev.parley.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends what is the same for everybody by the caching rules of the contract: it may be kept, and is asked for again with
 * its ETag.
 */
public final class PublicAnswer {

    static final String VARY = "Cookie, Accept-Encoding";
    static final String CACHE_CONTROL = "no-cache";

    private static final CharSequence CACHE_CONTROL_HEADER = HttpHeaders.createOptimized(CACHE_CONTROL);

    private PublicAnswer() {}

    /**
     * Past JAX-RS, on the event loop: nothing here waits.
     *
     * @param content compact
     * @param vary what else than the address tells one answer from another
     */
    public static void send(HttpServerRequest request, Content content, String type, String vary) {
        Chosen chosen = Chosen.atOnce(content, request);
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, chosen.tag())
                .putHeader(HttpHeaders.VARY, vary)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL_HEADER);
        if (chosen.isKnown()) {
            response.setStatusCode(304).end();
            return;
        }
        if (chosen.coding() != Coding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, chosen.coding().token());
        }
        Content.Packed packed = chosen.packed();
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(packed.bytes().length));
        // HTTP/2 would send the body to whoever asks for the head alone.
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(packed.buffer());
        }
    }
}
