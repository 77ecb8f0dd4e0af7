package dev.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * Sends what programs and scripts read, the same to everybody, by the caching rules of the contract: it may be kept and
 * asked for again.
 */
@ApplicationScoped
public class SharedAnswer {

    private final Representation representation;

    SharedAnswer(Representation representation) {
        this.representation = representation;
    }

    /** Text that is the same for everybody, whatever cookies they send. */
    public Response forEverybody(String text) {
        return representation
                .cacheable(new Content(text.getBytes(StandardCharsets.UTF_8)), "Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, PublicAnswer.CACHE_CONTROL)
                .build();
    }
}
