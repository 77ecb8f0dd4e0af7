package dev.parley.moderation;

import dev.parley.audit.LoggedAct;
import dev.parley.comment.Reversal;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Undoes an act for a program. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/api/v1/moderation/decisions/{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class UndoApiResource {

    /** What was undone. */
    record UndoneBody(
            @Schema(description = "Of the act that undid it.")
            String id,

            @Schema(description = "The ids of those that are as they were before.")
            List<String> comments) {}

    private final Undo undo;
    private final CurrentModerator current;

    UndoApiResource(Undo undo, CurrentModerator current) {
        this.undo = undo;
        this.current = current;
    }

    /** Says nothing more: the act is in the address. */
    record UndoBody() {}

    @POST
    @Operation(summary = "Reverts all that one act decided; 409, and nothing changed, when something happened since")
    @APIResponseSchema(value = UndoneBody.class, responseDescription = "It was undone")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site, or no such act on it")
    @APIResponse(
            responseCode = "409",
            description = "stale: something happened since to the comments that \"changed\" names; not-possible: it was"
                    + " undone before")
    public Response undo(
            @Parameter(description = "Of the act, as it was answered.") @RestPath String id,
            @Parameter(description = SiteParameter.MEANING) @RestQuery @Nullable String site,
            @RequestBody(required = false) @Nullable UndoBody body) {
        ActId act = ActId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        return switch (undo.undo(current.site(site).id(), act)) {
            case Reversal.Undone(ActId by, List<CommentId> comments) ->
                Response.ok(new UndoneBody(
                                by.toString(),
                                comments.stream().map(CommentId::toString).toList()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Reversal.BuiltUpon(List<LoggedAct> since) ->
                throw new Problem(
                        ErrorCode.STALE,
                        Map.of(
                                "changed",
                                since.stream()
                                        .map(last -> new CommentId(last.target().id()).toString())
                                        .toList()));
            case Reversal.AlreadyUndone before -> throw new Problem(ErrorCode.NOT_POSSIBLE);
            case Reversal.Unknown unknown -> throw new Problem(ErrorCode.NOT_FOUND);
        };
    }
}
