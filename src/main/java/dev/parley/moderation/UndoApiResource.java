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

    /**
     * What was undone.
     *
     * @param id of the act that undid it
     * @param comments those that are as they were before
     */
    record UndoneBody(String id, List<String> comments) {}

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
    public Response undo(@RestPath String id, @RestQuery @Nullable String site, @Nullable UndoBody body) {
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
