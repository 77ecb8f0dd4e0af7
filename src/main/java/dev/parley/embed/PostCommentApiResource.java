package dev.parley.embed;

import dev.parley.article.ThreadName;
import dev.parley.comment.AuthorKey;
import dev.parley.page.ThreadAddresses;
import dev.parley.page.ThreadParameters;
import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.PublicApi;
import dev.parley.screening.Finding;
import dev.parley.submission.Submission;
import dev.parley.submission.SubmissionResult;
import dev.parley.submission.SubmitComment;
import dev.parley.web.UserAgent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Takes replies from programs: to an article, or to what stands at an address. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Replies")
@SecurityRequirementsSet({})
@SecurityRequirement(name = PublicApi.RECEIPT)
@APIResponse(
        responseCode = "201",
        description = "It is public",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TakenBody.class)))
@APIResponse(
        responseCode = "202",
        description = "It is kept, and waits for a moderator",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TakenBody.class)))
@APIResponse(
        responseCode = "400",
        description = "bad-request: no JSON of this form, or an unknown member; or a header or parameter that is none")
@APIResponse(responseCode = "403", description = "closed: no more replies are taken here")
@APIResponse(responseCode = "404", description = "not-found: there is no such article, or no such site")
@APIResponse(responseCode = "409", description = "duplicate: this was said here before")
@APIResponse(
        responseCode = "422",
        description = "invalid: errors[] names each member; submission-reused: the key was used for another reply")
@APIResponse(responseCode = "429", description = "too-fast: Retry-After says how many seconds to wait")
@APIResponse(responseCode = "503", description = "unavailable: nothing was kept, or it is not known; send it again")
class PostCommentApiResource {

    private static final String UNTIL_IT_IS_ANSWERED =
            "Send the same request again, key and all, until it is answered: the reply is kept once, and the first answer is"
                    + " given again.";

    private final SubmitComment submitComment;
    private final ThreadAddresses addresses;
    private final Receipts receipts;
    private final RefusedReply refused;
    private final ClientAddresses clients;
    private final Capacity capacity;

    PostCommentApiResource(
            SubmitComment submitComment,
            ThreadAddresses addresses,
            Receipts receipts,
            RefusedReply refused,
            ClientAddresses clients,
            Capacity capacity) {
        this.submitComment = submitComment;
        this.addresses = addresses;
        this.receipts = receipts;
        this.refused = refused;
        this.clients = clients;
        this.capacity = capacity;
    }

    @POST
    @Path("/articles/{slug}/comments")
    @Operation(summary = "Leaves a reply under an article, once", description = UNTIL_IT_IS_ANSWERED)
    public Response toArticle(
            @Parameter(description = "Of the article.") @RestPath String slug,
            @Parameter(required = true, description = IdempotencyKey.MEANING)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String idempotencyKey,
            @Nullable NewCommentBody body,
            @Context HttpServerRequest request) {
        capacity.require();
        return take(addresses.article(slug), idempotencyKey, body, request);
    }

    @POST
    @Path("/threads/comments")
    @Operation(summary = "Leaves a reply to what stands at an address, once", description = UNTIL_IT_IS_ANSWERED)
    public Response atAddress(
            @BeanParam ThreadParameters thread,
            @Parameter(
                            description =
                                    "As the page calls itself, for the first reply to a page elsewhere; its address"
                                            + " stands in for none.")
                    @RestQuery
                    @Nullable
                    String title,
            @Parameter(required = true, description = IdempotencyKey.MEANING)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String idempotencyKey,
            @Nullable NewCommentBody body,
            @Context HttpServerRequest request) {
        capacity.require();
        return take(thread.name(addresses, title), idempotencyKey, body, request);
    }

    private Response take(
            ThreadName thread,
            @Nullable String idempotencyKey,
            @Nullable NewCommentBody body,
            HttpServerRequest request) {
        if (body == null) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        UUID key = IdempotencyKey.read(idempotencyKey);
        AuthorKey receipt = receipts.forReply(request, key);
        Submission submission =
                new Submission(thread, body.fields(), key, null, receipt, clients.of(request), UserAgent.of(request));
        return switch (submitComment.submit(submission)) {
            case SubmissionResult.Published(CommentId id) -> taken(201, id, "published", receipt);
            case SubmissionResult.AwaitingReview(CommentId id) -> taken(202, id, "held", receipt);
            case SubmissionResult.Refused(List<Finding> why) -> throw refused.problem(why);
            case SubmissionResult.NoSuchArticle none -> throw new Problem(ErrorCode.NOT_FOUND);
        };
    }

    private static Response taken(int status, CommentId id, String state, AuthorKey receipt) {
        return Response.status(status)
                .entity(new TakenBody(id.toString(), state, receipt.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
