package dev.parley.moderation;

import dev.parley.comment.Ruling;
import dev.parley.moderator.CurrentForm;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides what was chosen on a page of the desk: all of it, or one card. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/decisions")
@Produces("text/html;charset=UTF-8")
class DecisionResource {

    private final Decide decide;
    private final Backs backs;
    private final Notes notes;
    private final ConflictNotes conflicts;
    private final DeskMessages messages;
    private final DeskForms forms;
    private final ScriptAnswers script;
    private final CurrentModerator current;

    DecisionResource(
            Decide decide,
            Backs backs,
            Notes notes,
            ConflictNotes conflicts,
            DeskMessages messages,
            DeskForms forms,
            ScriptAnswers script,
            CurrentModerator current) {
        this.decide = decide;
        this.backs = backs;
        this.notes = notes;
        this.conflicts = conflicts;
        this.messages = messages;
        this.forms = forms;
        this.script = script;
        this.current = current;
    }

    /** Where nothing can be read either, the page that answers holds every choice, to be sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide() {
        try {
            return decided(new DecisionForm(CurrentForm.fields()));
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response decided(DecisionForm form) {
        if (!isAtHome(form.field("site"))) {
            return forms.again(
                    ErrorCode.NOT_FOUND, messages.site_gone_title(), messages.site_gone_note(), current.token());
        }
        QueueRequest place = QueueRequest.of(
                current,
                form.field("site"),
                form.field("status"),
                form.field("order"),
                form.field("after"),
                form.field("q"));
        if (form.isFromScript()) {
            return script.decided(form, place);
        }
        Back back = backs.of(form, place);
        List<CommentId> unfit = form.unfit();
        if (!unfit.isEmpty()) {
            return back.refused(NoteView.problem(messages.reason_unfit()), form.choices(), noted(unfit));
        }
        List<Ruling> rulings = form.rulings(place.site().settings().rejectionReasons());
        if (rulings.isEmpty()) {
            return back.refused(NoteView.problem(messages.nothing_chosen()), form.choices(), Map.of());
        }
        return answer(form, rulings, decide.decide(place.site().id(), rulings), back, place);
    }

    /**
     * Takes the next batch along, which is the page that follows. Where choices are still open it is drawn at once,
     * because a redirect would lose them.
     */
    private Response answer(DecisionForm form, List<Ruling> tried, Decided decided, Back back, QueueRequest place) {
        Choices left = form.choices()
                .without(
                        tried,
                        decided.conflicts().stream().map(Conflict::comment).toList());
        if (!decided.conflicts().isEmpty()) {
            return back.conflicting(conflicts.note(place.site(), place.key(), decided, tried), decided, left);
        }
        back.takeNext();
        String act = String.valueOf(decided.act());
        CommentId next = form.following().orElse(null);
        return left.open().isEmpty()
                ? Redirect.to(DeskPaths.noting(back.address(), "done=" + act) + DeskPaths.at(next))
                        .build()
                : back.stillOpen(notes.done(place.site(), place.key(), act), left, next);
    }

    /** A site can be taken from somebody who has its page open. */
    private boolean isAtHome(String site) {
        return current.sites().stream()
                .anyMatch(home -> site.isEmpty() || home.key().equals(site));
    }

    private Map<CommentId, String> noted(List<CommentId> unfit) {
        return unfit.stream().collect(Collectors.toMap(Function.identity(), card -> messages.reason_unfit()));
    }
}
