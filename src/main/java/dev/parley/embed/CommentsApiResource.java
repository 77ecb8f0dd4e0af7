package dev.parley.embed;

import dev.parley.article.ThreadName;
import dev.parley.page.ThreadAddresses;
import dev.parley.page.ThreadParameters;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The replies to an article, or to what stands at an address, for programs. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
@APIResponse(
        responseCode = "200",
        description = "Part of the thread, with an ETag",
        content =
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CommentsView.class)))
@APIResponse(responseCode = "304", description = "It is what If-None-Match says")
@APIResponse(responseCode = "400", description = "bad-request: errors[] names each parameter that cannot be taken")
@APIResponse(responseCode = "404", description = "not-found: there is no such article, or no such site")
class CommentsApiResource {

    private static final String ORDER_OF_THE_TREE =
            "A flat list in the order of the tree: each comment comes before the replies to it, in this part or in an"
                    + " earlier one, and replies to replies come oldest first. Whoever follows nextCursor until it is"
                    + " null gets every comment once, however deep the thread is and whatever is published meanwhile;"
                    + " but in the order \"discussed\" a branch whose number of replies changes on the way may be passed"
                    + " over or come again. A part has fewer comments than \"limit\" where its texts are very long.";

    private final CommentsJson json;
    private final ThreadAddresses addresses;
    private final SharedAnswer answer;

    CommentsApiResource(CommentsJson json, ThreadAddresses addresses, SharedAnswer answer) {
        this.json = json;
        this.addresses = addresses;
        this.answer = answer;
    }

    @GET
    @Path("/articles/{slug}/comments")
    @Operation(
            summary = "The public replies to an article, from top to bottom, part by part",
            description = ORDER_OF_THE_TREE)
    public Response ofArticle(
            @Parameter(description = "Of the article.") @RestPath String slug, @BeanParam CommentsParameters part) {
        return read(addresses.article(slug), part);
    }

    @GET
    @Path("/threads")
    @Operation(
            summary = "The public replies to what stands at an address, from top to bottom, part by part",
            description = ORDER_OF_THE_TREE)
    public Response atAddress(@BeanParam ThreadParameters thread, @BeanParam CommentsParameters part) {
        return read(thread.name(addresses, null), part);
    }

    private Response read(ThreadName name, CommentsParameters part) {
        return json.draw(name, part.read())
                .map(drawn -> answer.forEverybody(drawn.json()))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
