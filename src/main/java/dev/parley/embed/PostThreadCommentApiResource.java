package dev.parley.embed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Takes a reply to what stands at an address from a program. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1/threads/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Replies")
class PostThreadCommentApiResource {

    private final PostedComments posted;
    private final ThreadAddresses addresses;

    PostThreadCommentApiResource(PostedComments posted, ThreadAddresses addresses) {
        this.posted = posted;
        this.addresses = addresses;
    }

    @POST
    @Operation(
            summary = "Leaves a reply to what stands at an address, once",
            description =
                    "Send the same request again, key and all, until it is answered: the reply is kept once, and the"
                            + " first answer is given again.")
    @APIResponse(
            responseCode = "201",
            description = "It is public",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is kept, and waits for a moderator",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenBody.class)))
    @APIResponse(responseCode = "400", description = "bad-request: no JSON of this form, or a header that is none")
    @APIResponse(responseCode = "403", description = "closed: no more replies are taken here")
    @APIResponse(
            responseCode = "404",
            description = "not-found: there is no such site, or nothing of it at this address")
    @APIResponse(responseCode = "409", description = "duplicate: this was said here before")
    @APIResponse(
            responseCode = "422",
            description = "invalid: errors[] names each member; submission-reused: the key was used for another reply")
    @APIResponse(responseCode = "429", description = "too-fast: Retry-After says how many seconds to wait")
    @APIResponse(responseCode = "503", description = "unavailable: nothing was kept, or it is not known; send it again")
    public Response post(
            @Parameter(required = true, description = "The key of a site.") @RestQuery @Nullable String site,
            @Parameter(required = true, description = "The whole address; query and fragment make no difference.")
                    @RestQuery
                    @Nullable
                    String url,
            @Parameter(required = true, description = IdempotencyKey.MEANING)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String idempotencyKey,
            @Nullable NewCommentBody body,
            HttpServerRequest request) {
        posted.requireRoom();
        return posted.take(addresses.required(site, url), idempotencyKey, body, request);
    }
}
