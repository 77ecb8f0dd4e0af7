package dev.parley.page;

import dev.parley.platform.Capacity;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.submission.AppealComment;
import dev.parley.submission.AppealResult;
import dev.parley.submission.OwnReply;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The author of a rejected reply asks for another look at it. */
@PermitAll
@RunOnVirtualThread
@Path("/comments/{id}/appeals")
@Produces("text/html;charset=UTF-8")
class AppealResource {

    private final OwnReplyDoor door;
    private final AppealComment appealComment;
    private final RejectedPages pages;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final Capacity capacity;

    AppealResource(
            OwnReplyDoor door,
            AppealComment appealComment,
            RejectedPages pages,
            OutagePages outages,
            PageAnswer answer,
            Capacity capacity) {
        this.capacity = capacity;
        this.door = door;
        this.appealComment = appealComment;
        this.pages = pages;
        this.outages = outages;
        this.answer = answer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appeal(
            @RestPath String id,
            @RestForm @Nullable String text,
            @RestForm @Nullable String token,
            @RestQuery @Nullable String lang,
            HttpServerRequest request) {
        String words = text == null ? "" : text;
        try {
            capacity.require();
            return answered(door.permitted(id, token, request), lang, words);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answerAppeal(door.id(id), lang, words, token == null ? "" : token);
            }
            throw failure;
        }
    }

    private Response answered(OwnReply reply, @Nullable String lang, String words) {
        Edition edition = Edition.of(reply.article(), lang);
        return switch (appealComment.appeal(reply, words)) {
            case AppealResult.Received received -> toTheReply(reply, edition);
            case AppealResult.Unfit(AppealResult.Fault fault) ->
                answer.once(ErrorCode.INVALID.status(), pages.drawUnfit(reply, edition, words, fault));
            case AppealResult.TooLate late -> tooLate(door.again(reply), edition, words);
        };
    }

    /** What is no longer rejected stands where it stands, and says how. */
    private Response tooLate(OwnReply reply, Edition edition, String words) {
        return reply.comment().isRejected()
                ? answer.once(ErrorCode.NOT_ALLOWED.status(), pages.drawAnswered(reply, edition, words))
                : toTheReply(reply, edition);
    }

    private static Response toTheReply(OwnReply reply, Edition edition) {
        return Redirect.to(Addresses.reply(edition.thread(), reply.comment().id()))
                .build();
    }
}
