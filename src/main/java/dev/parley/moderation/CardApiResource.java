package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One comment for programs: what the queue shortens is whole here. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/api/v1/moderation/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class CardApiResource {

    private final QueueReader reader;
    private final Holders holders;
    private final CurrentModerator current;

    CardApiResource(QueueReader reader, Holders holders, CurrentModerator current) {
        this.reader = reader;
        this.holders = holders;
        this.current = current;
    }

    @GET
    @Operation(summary = "One comment, whole, with what it said before")
    @APIResponseSchema(value = QueueBody.CardBody.class, responseDescription = "The comment")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site, or no such comment on it")
    public Response read(
            @Parameter(description = "Of the comment.") @RestPath String id,
            @Parameter(description = SiteParameter.MEANING) @RestQuery @Nullable String site) {
        SiteId home = current.site(site).id();
        QueueBody.CardBody card = CommentId.parse(id)
                .flatMap(comment -> reader.card(home, comment))
                .map(found -> QueueBody.card(
                        found, holders.of(home, List.of(found.id())).get(found.id())))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        return Response.ok(card).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
