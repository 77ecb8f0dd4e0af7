package dev.parley.embed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a thread an address asks for. */
class CommentsParameters {

    @Parameter(
            description = "Of the replies to the article; left out, the owner's choice.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"oldest", "newest", "discussed"}))
    @RestQuery
    @Nullable
    String order;

    @Parameter(description = "A nextCursor; left out, the beginning. It keeps its order.")
    @RestQuery
    @Nullable
    String after;

    @Parameter(
            description = "The greatest number of comments.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @RestQuery
    @Nullable
    String limit;

    CommentsRequest read() {
        return CommentsRequest.of(order, after, limit);
    }
}
