package dev.parley.moderation;

import dev.parley.comment.Rewording;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The words of a reply, to be changed by a moderator. What it said before is kept. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/comments/{id}/edit")
@Produces("text/html;charset=UTF-8")
class EditResource {

    private final WritingDoor door;
    private final Reword reword;
    private final EditViews views;
    private final WritingFaults faults;
    private final WritingPages pages;

    EditResource(WritingDoor door, Reword reword, EditViews views, WritingFaults faults, WritingPages pages) {
        this.door = door;
        this.reword = reword;
        this.views = views;
        this.faults = faults;
        this.pages = pages;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        Card card = door.card(id, site);
        if (!card.isEditable()) {
            throw new Problem(ErrorCode.NOT_POSSIBLE);
        }
        return pages.form(views.view(card, site), !script.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@RestPath String id, @RestQuery @Nullable String site) {
        return door.take(id, site, this::edited);
    }

    private Response edited(Writing writing, Card card) {
        String fault = faults.ofComment(writing.words());
        if (!fault.isEmpty()) {
            return pages.refused(ErrorCode.INVALID, views.refused(card, writing, fault), writing, false);
        }
        if (card.text().equals(writing.words())) {
            return pages.saved(writing, act(writing), views.saysSo());
        }
        Decided decided = reword.reword(
                writing.place().site().id(), new Rewording(writing.comment(), writing.seen(), writing.words()));
        return decided.conflicts().isEmpty()
                ? pages.saved(writing, String.valueOf(decided.act()), "")
                : conflicting(writing, decided.conflicts().getFirst());
    }

    /** What is stored now is read again: it is not what was seen. */
    private Response conflicting(Writing writing, Conflict conflict) {
        return door.again(writing)
                .map(now -> pages.refused(
                        ErrorCode.STALE,
                        views.conflicting(now, writing, conflict),
                        writing,
                        conflict instanceof Conflict.Stale))
                .orElseGet(pages::replyGone);
    }

    private String act(Writing writing) {
        return reword.before(writing.place().site().id(), writing.comment())
                .map(last -> last.act().toString())
                .orElse("");
    }
}
