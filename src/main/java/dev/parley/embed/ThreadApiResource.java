package dev.parley.embed;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.JsonAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The replies to what stands at an address, for programs. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1/threads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class ThreadApiResource {

    private final ThreadAddresses addresses;
    private final CommentsJson json;
    private final JsonAnswer answer;

    ThreadApiResource(ThreadAddresses addresses, CommentsJson json, JsonAnswer answer) {
        this.addresses = addresses;
        this.json = json;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "The public replies to what stands at an address, from top to bottom, part by part",
            description = "As those to an article, which says more.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the thread, with an ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentsView.class)))
    @APIResponse(responseCode = "304", description = "It is what If-None-Match says")
    @APIResponse(responseCode = "400", description = "bad-request: errors[] names each parameter that cannot be taken")
    @APIResponse(
            responseCode = "404",
            description = "not-found: there is no such site, or nothing of it at this address")
    public Response read(
            @Parameter(required = true, description = "The key of a site.") @RestQuery @Nullable String site,
            @Parameter(required = true, description = "The whole address; query and fragment make no difference.")
                    @RestQuery
                    @Nullable
                    String url,
            @Parameter(
                            description = "Of the replies to the article; left out, the owner's choice.",
                            schema = @Schema(enumeration = {"oldest", "newest", "discussed"}))
                    @RestQuery
                    @Nullable
                    String order,
            @Parameter(description = "A nextCursor; left out, the beginning. It keeps its order.") @RestQuery @Nullable
                    String after,
            @Parameter(
                            description = "The greatest number of comments.",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RestQuery
                    @Nullable
                    String limit) {
        return json.draw(addresses.required(site, url), CommentsRequest.of(order, after, limit))
                .map(part -> answer.forEverybody(part.json()))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
