package dev.parley.page;

import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.screening.Finding;
import dev.parley.submission.DeleteComment;
import dev.parley.submission.EditComment;
import dev.parley.submission.EditResult;
import dev.parley.submission.OwnReplies;
import dev.parley.submission.OwnReply;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own reply: seen, edited, deleted. To everybody but the browser that sent it, it is not here: other
 * people's replies answer 404 and not 403.
 */
@PermitAll
@Path("/comments/{id}")
@Produces("text/html;charset=UTF-8")
class OwnReplyResource {

    private final OwnReplies replies;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final EditPages pages;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final ReaderCookies cookies;

    OwnReplyResource(
            OwnReplies replies,
            EditComment editComment,
            DeleteComment deleteComment,
            EditPages pages,
            OutagePages outages,
            PageAnswer answer,
            ReaderCookies cookies) {
        this.replies = replies;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.pages = pages;
        this.outages = outages;
        this.answer = answer;
        this.cookies = cookies;
    }

    @GET
    @Path("/edit")
    public Response form(@RestPath String id, HttpServerRequest request) {
        return answer.once(200, pages.draw(own(id, request)));
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @RestPath String id,
            @RestForm @Nullable String comment,
            @RestForm @Nullable String token,
            @RestForm @Nullable Integer revision,
            HttpServerRequest request) {
        String text = comment == null ? "" : comment;
        int seen = revision == null ? 0 : revision;
        try {
            return edited(permitted(own(id, request), token), seen, text);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answer("/comments/" + id + "/edit", text, token == null ? "" : token, seen);
            }
            throw failure;
        }
    }

    @POST
    @Path("/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@RestPath String id, @RestForm @Nullable String token, HttpServerRequest request) {
        OwnReply reply = permitted(own(id, request), token);
        deleteComment.delete(reply);
        return Redirect.to(Addresses.article(reply.article().slug()) + "#comments")
                .build();
    }

    private Response edited(OwnReply reply, int seen, String text) {
        return switch (editComment.edit(reply, seen, text)) {
            case EditResult.Saved saved ->
                Redirect.to(Addresses.reply(
                                reply.article().slug(), reply.comment().id()))
                        .build();
            case EditResult.Refused(List<Finding> why) ->
                answer.once(why.getFirst().reason().error().status(), pages.drawRefused(reply, text, why));
            case EditResult.Stale stale -> answer.once(ErrorCode.STALE.status(), pages.drawStale(again(reply), text));
            case EditResult.TooLate late -> answer.once(ErrorCode.NOT_ALLOWED.status(), pages.drawTooLate(reply, text));
        };
    }

    private OwnReply again(OwnReply reply) {
        return replies.find(reply.comment().id(), reply.author()).orElseThrow(OwnReplyResource::notHere);
    }

    private OwnReply own(String id, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        CommentId comment = CommentId.parse(id).orElseThrow(OwnReplyResource::notHere);
        if (reader.key() == null) {
            throw notHere();
        }
        return replies.find(comment, reader.key()).orElseThrow(OwnReplyResource::notHere);
    }

    private static OwnReply permitted(OwnReply reply, @Nullable String token) {
        if (token == null || !reply.accepts(token)) {
            throw new Problem(ErrorCode.NOT_ALLOWED);
        }
        return reply;
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }
}
