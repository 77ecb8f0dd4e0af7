package dev.parley.moderation;

import dev.parley.comment.NewNote;
import dev.parley.comment.Ruled;
import dev.parley.moderator.CurrentForm;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ErrorCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A moderator's note on the author of a reply, for moderators alone. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/comments/{id}/notes")
@Produces("text/html;charset=UTF-8")
class NoteResource {

    private final WritingDoor door;
    private final NoteAuthor noteAuthor;
    private final NoteViews views;
    private final WritingFaults faults;
    private final WritingMessages messages;
    private final WritingPages pages;

    NoteResource(
            WritingDoor door,
            NoteAuthor noteAuthor,
            NoteViews views,
            WritingFaults faults,
            WritingMessages messages,
            WritingPages pages) {
        this.door = door;
        this.noteAuthor = noteAuthor;
        this.views = views;
        this.faults = faults;
        this.messages = messages;
        this.pages = pages;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        return pages.form(views.view(door.card(id, site), site), !script.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(@RestPath String id, @RestQuery @Nullable String site) {
        return door.take(id, site, (writing, card) -> noted(writing, card, Writing.key(CurrentForm.field("once"))));
    }

    private Response noted(Writing writing, Card card, UUID once) {
        String fault = card.author().isStaff() ? messages.note_impossible() : faults.ofNote(writing.words());
        if (!fault.isEmpty()) {
            return pages.refused(
                    ErrorCode.INVALID, views.refused(card, writing, once.toString(), fault), writing, false);
        }
        Ruled ruled =
                noteAuthor.note(writing.place().site().id(), new NewNote(writing.comment(), writing.words(), once));
        return ruled.act() == null
                ? pages.replyGone()
                : pages.saved(writing, ruled.act().toString(), "");
    }
}
