package dev.parley.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Sends content as the client can take it: packed or not, or not at all when the client has it. Each coding has an ETag
 * of its own, because a strong one promises the very same bytes.
 */
@RequestScoped
class Representation {

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
        Chosen chosen = Chosen.of(content, request);
        Response.ResponseBuilder response = chosen.isKnown() ? Response.notModified() : body(chosen.packed());
        return response.header(HttpHeaders.ETAG, chosen.tag()).header(HttpHeaders.VARY, vary);
    }

    /** An answer for this request alone. */
    Response.ResponseBuilder once(int status, Content content) {
        return body(Chosen.of(content, request).packed())
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, PublicAnswer.VARY);
    }

    private static Response.ResponseBuilder body(Content.Packed packed) {
        Response.ResponseBuilder response = Response.ok(packed.bytes());
        return packed.coding() == Coding.IDENTITY
                ? response
                : response.header(HttpHeaders.CONTENT_ENCODING, packed.coding().token());
    }
}
