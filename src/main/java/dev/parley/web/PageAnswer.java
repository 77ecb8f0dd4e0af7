package dev.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Sends pages by the caching rules of the contract: everybody's may be kept and asked for again, a reader's may not. */
@ApplicationScoped
public class PageAnswer {

    private final Representation representation;

    PageAnswer(Representation representation) {
        this.representation = representation;
    }

    /** A page that is the same for everybody. */
    public Response forEverybody(String html) {
        return representation
                .cacheable(content(html), PublicAnswer.VARY)
                .header(HttpHeaders.CACHE_CONTROL, PublicAnswer.CACHE_CONTROL)
                .build();
    }

    /** A page for this reader, or of this moment, alone. */
    public Response once(int status, String html) {
        return privately(status, html).build();
    }

    /** The same, to be added to. */
    public Response.ResponseBuilder privately(int status, String html) {
        return representation.once(status, content(html)).header("X-Robots-Tag", "noindex");
    }

    private static Content content(String html) {
        return new Content(html.getBytes(StandardCharsets.UTF_8));
    }
}
