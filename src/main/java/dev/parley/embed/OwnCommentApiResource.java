package dev.parley.embed;

import dev.parley.comment.Appeals;
import dev.parley.platform.Capacity;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.platform.PublicApi;
import dev.parley.screening.Finding;
import dev.parley.submission.AppealComment;
import dev.parley.submission.AppealResult;
import dev.parley.submission.DeleteComment;
import dev.parley.submission.EditComment;
import dev.parley.submission.EditResult;
import dev.parley.submission.OwnReply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An author's own reply, for programs that show its receipt: seen, edited, deleted, appealed. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Replies")
@SecurityRequirement(name = PublicApi.RECEIPT)
class OwnCommentApiResource {

    record EditBody(
            @Schema(required = true, description = "The new words, as those of a new reply.") @Nullable
            String comment,

            @Schema(description = "Whose words were changed; left out for whatever they are now.") @Nullable
            Integer revision) {}

    record AppealBody(
            @Schema(description = "What moderators should know: at most 1,000 bytes of UTF-8.") @Nullable
            String text) {}

    private static final String ID = "Of the reply.";

    private static final String LANG =
            "The language of reasons[], by its two letters; that of the discussion where it is left out.";

    private final OwnComments comments;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final AppealComment appealComment;
    private final RefusedReply refused;
    private final Capacity capacity;

    OwnCommentApiResource(
            OwnComments comments,
            EditComment editComment,
            DeleteComment deleteComment,
            AppealComment appealComment,
            RefusedReply refused,
            Capacity capacity) {
        this.comments = comments;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.appealComment = appealComment;
        this.refused = refused;
        this.capacity = capacity;
    }

    @GET
    @Path("/comments/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The reply as its author sees it, with what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The reply",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnCommentBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: it is gone, or the receipt is not for it")
    public Response read(
            @Parameter(description = ID) @RestPath String id,
            @Parameter(description = LANG) @RestQuery @Nullable String lang,
            @Context HttpServerRequest request) {
        capacity.require();
        return once(200, comments.body(comments.own(id, request), lang));
    }

    @PATCH
    @Path("/comments/{id}")
    @Operation(
            summary = "Gives the reply new words",
            description =
                    "While it is held, and for some minutes after it became public. They are screened like new ones.")
    @APIResponse(
            responseCode = "200",
            description = "The reply as it is now; it may be held",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnCommentBody.class)))
    @APIResponse(responseCode = "403", description = "not-allowed: the time for edits is over")
    @APIResponse(responseCode = "404", description = "not-found: it is gone, or the receipt is not for it")
    @APIResponse(
            responseCode = "409",
            description = "stale: it has other words by now, in \"current\"",
            content = @Content(schema = @Schema(implementation = OwnCommentBody.class)))
    @APIResponse(responseCode = "422", description = "invalid: errors[] says why")
    @APIResponse(responseCode = "429", description = "too-fast: Retry-After says how many seconds to wait")
    public Response edit(
            @Parameter(description = ID) @RestPath String id,
            @Parameter(description = LANG) @RestQuery @Nullable String lang,
            @Nullable EditBody body,
            @Context HttpServerRequest request) {
        capacity.require();
        if (body == null || body.comment() == null) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        OwnReply reply = comments.own(id, request);
        int seen = body.revision() == null ? reply.comment().revision() : body.revision();
        return switch (editComment.edit(reply, seen, body.comment())) {
            case EditResult.Saved saved -> once(200, comments.body(comments.again(reply), lang));
            case EditResult.Refused(List<Finding> why) -> throw refused.problem(why);
            case EditResult.Stale stale ->
                throw new Problem(ErrorCode.STALE, Map.of("current", comments.body(comments.again(reply), lang)));
            case EditResult.TooFast(Duration delay) -> throw Problem.tooFast(delay);
            case EditResult.TooLate late -> throw new Problem(ErrorCode.NOT_ALLOWED);
        };
    }

    @DELETE
    @Path("/comments/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes the reply back: it is gone from every public page with the answer")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "not-found: it was gone, or the receipt is not for it")
    public Response delete(@Parameter(description = ID) @RestPath String id, @Context HttpServerRequest request) {
        capacity.require();
        deleteComment.delete(comments.own(id, request));
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/comments/{id}/appeals")
    @Operation(summary = "Asks for another look at a reply that was rejected: once")
    @APIResponse(
            responseCode = "202",
            description = "It waits for a moderator again, also where that was asked before and is not answered yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceivedBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: it is gone, or the receipt is not for it")
    @APIResponse(responseCode = "409", description = "not-possible: it is not rejected, or another look was taken")
    @APIResponse(responseCode = "422", description = "invalid: errors[] says why")
    public Response appeal(
            @Parameter(description = ID) @RestPath String id,
            @RequestBody(required = false) @Nullable AppealBody body,
            @Context HttpServerRequest request) {
        capacity.require();
        OwnReply reply = comments.own(id, request);
        String words = body == null || body.text() == null ? "" : body.text();
        return switch (appealComment.appeal(reply, words)) {
            case AppealResult.Received received ->
                once(202, new ReceivedBody(reply.comment().id().toString(), "received"));
            case AppealResult.Unfit(AppealResult.Fault fault) -> throw Problem.invalid(List.of(error(fault)));
            case AppealResult.TooLate late -> throw new Problem(ErrorCode.NOT_POSSIBLE);
        };
    }

    private static FieldError error(AppealResult.Fault fault) {
        return switch (fault) {
            case TOO_LONG -> new FieldError("text", "too-long", "At most " + Appeals.LONGEST_WORDS + " bytes fit.");
            case FORBIDDEN_CHARACTERS ->
                new FieldError("text", "forbidden-characters", "No control characters are taken.");
        };
    }

    private static Response once(int status, Record body) {
        return Response.status(status)
                .entity(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
