package dev.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Sends JSON that is everybody's, by the caching rules of the contract: it may be kept and asked for again. */
@ApplicationScoped
public class JsonAnswer {

    private final Representation representation;

    JsonAnswer(Representation representation) {
        this.representation = representation;
    }

    /** JSON that is the same for everybody, whatever cookies they send. */
    public Response forEverybody(String json) {
        return representation
                .cacheable(new Content(json.getBytes(StandardCharsets.UTF_8)), "Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, PublicAnswer.CACHE_CONTROL)
                .build();
    }
}
