package dev.parley.moderation;

import dev.parley.comment.NewNote;
import dev.parley.comment.Ruled;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A moderator's note on the author of a reply, for moderators alone. */
@Requires(Right.DECIDE)
@Path("/moderation/comments/{id}/notes")
@Produces("text/html;charset=UTF-8")
class NoteResource {

    private final QueueReader reader;
    private final NoteAuthor noteAuthor;
    private final NoteViews views;
    private final WritingFaults faults;
    private final WritingMessages messages;
    private final WritingPages pages;
    private final DeskForms forms;
    private final CurrentModerator current;

    NoteResource(
            QueueReader reader,
            NoteAuthor noteAuthor,
            NoteViews views,
            WritingFaults faults,
            WritingMessages messages,
            WritingPages pages,
            DeskForms forms,
            CurrentModerator current) {
        this.reader = reader;
        this.noteAuthor = noteAuthor;
        this.views = views;
        this.faults = faults;
        this.messages = messages;
        this.pages = pages;
        this.forms = forms;
        this.current = current;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        QueueRequest place = Writing.place(current, site, "");
        Card card = card(place, comment(id)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        return pages.form(views.view(card, site), !script.isEmpty());
    }

    /** Where nothing can be read, the page that answers holds what was typed, to be sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(
            @RestPath String id,
            @RestQuery @Nullable String site,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String seen,
            @RestForm @DefaultValue("") String once,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String script) {
        try {
            if (!pages.isAtHome(site)) {
                return pages.siteGone();
            }
            QueueRequest place = Writing.place(current, site, script.isEmpty() ? "" : status);
            return noted(Writing.of(place, comment(id), seen, words, script), Writing.key(once));
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response noted(Writing writing, UUID once) {
        Optional<Card> found = card(writing.place(), writing.comment());
        if (found.isEmpty()) {
            return pages.gone(messages.gone_title(), messages.gone_note());
        }
        Card card = found.get();
        String fault = card.author().isStaff() ? messages.note_impossible() : faults.ofNote(writing.words());
        if (!fault.isEmpty()) {
            return pages.refused(
                    ErrorCode.INVALID, views.refused(card, writing, once.toString(), fault), writing, false);
        }
        Ruled ruled =
                noteAuthor.note(writing.place().site().id(), new NewNote(writing.comment(), writing.words(), once));
        return ruled.act() == null
                ? pages.gone(messages.gone_title(), messages.gone_note())
                : pages.saved(writing, ruled.act().toString(), "");
    }

    private Optional<Card> card(QueueRequest place, CommentId comment) {
        return reader.card(place.site().id(), comment);
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
