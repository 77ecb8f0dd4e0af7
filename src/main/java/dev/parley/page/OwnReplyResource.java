package dev.parley.page;

import dev.parley.platform.Capacity;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.screening.Finding;
import dev.parley.submission.DeleteComment;
import dev.parley.submission.EditComment;
import dev.parley.submission.EditResult;
import dev.parley.submission.OwnReply;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A reader's own reply: seen, edited, deleted. */
@PermitAll
@RunOnVirtualThread
@Path("/comments/{id}")
@Produces("text/html;charset=UTF-8")
class OwnReplyResource {

    private final OwnReplyDoor door;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final EditPages pages;
    private final RejectedPages rejected;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final Capacity capacity;

    OwnReplyResource(
            OwnReplyDoor door,
            EditComment editComment,
            DeleteComment deleteComment,
            EditPages pages,
            RejectedPages rejected,
            OutagePages outages,
            PageAnswer answer,
            Capacity capacity) {
        this.capacity = capacity;
        this.door = door;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.pages = pages;
        this.rejected = rejected;
        this.outages = outages;
        this.answer = answer;
    }

    @GET
    @Path("/edit")
    public Response form(@RestPath String id, @RestQuery @Nullable String lang, HttpServerRequest request) {
        OwnReply reply = door.own(id, request);
        Edition edition = Edition.of(reply.article(), lang);
        return answer.once(
                200, reply.comment().isRejected() ? rejected.draw(reply, edition) : pages.draw(reply, edition));
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @RestPath String id,
            @RestForm @Nullable String comment,
            @RestForm @Nullable String token,
            @RestForm @Nullable Integer revision,
            @RestQuery @Nullable String lang,
            HttpServerRequest request) {
        String text = comment == null ? "" : comment;
        int seen = revision == null ? 0 : revision;
        try {
            capacity.require();
            return edited(door.permitted(id, token, request), lang, seen, text);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answerEdit(door.id(id), lang, text, token == null ? "" : token, seen);
            }
            throw failure;
        }
    }

    @POST
    @Path("/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(
            @RestPath String id,
            @RestForm @Nullable String token,
            @RestQuery @Nullable String lang,
            HttpServerRequest request) {
        OwnReply reply = door.permitted(id, token, request);
        deleteComment.delete(reply);
        return Redirect.to(Addresses.comments(Edition.thread(reply.article().path(), lang)))
                .build();
    }

    private Response edited(OwnReply reply, @Nullable String lang, int seen, String text) {
        Edition edition = Edition.of(reply.article(), lang);
        return switch (editComment.edit(reply, seen, text)) {
            case EditResult.Saved saved ->
                Redirect.to(Addresses.reply(edition.thread(), reply.comment().id()))
                        .build();
            case EditResult.Refused(List<Finding> why) ->
                answer.once(why.getFirst().reason().error().status(), pages.drawRefused(reply, edition, text, why));
            case EditResult.Stale stale ->
                answer.once(ErrorCode.STALE.status(), pages.drawStale(door.again(reply), edition, text));
            case EditResult.TooFast(Duration delay) ->
                answer.privately(ErrorCode.TOO_FAST.status(), pages.drawTooFast(reply, edition, text, delay))
                        .header(HttpHeaders.RETRY_AFTER, delay.toSeconds())
                        .build();
            case EditResult.TooLate late ->
                answer.once(ErrorCode.NOT_ALLOWED.status(), pages.drawTooLate(reply, edition, text));
        };
    }
}
