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
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what was chosen on a page of the desk: all of it, or one card. */
@Requires(Right.DECIDE)
@Path("/moderation/decisions")
@Produces("text/html;charset=UTF-8")
class DecisionResource {

    private final Decide decide;
    private final Leases leases;
    private final QueueReader reader;
    private final QueuePages pages;
    private final CardPages cardPages;
    private final HistoryPages histories;
    private final Notes notes;
    private final ConflictNotes conflicts;
    private final DeskMessages messages;
    private final DeskForms forms;
    private final ScriptAnswers script;
    private final CurrentModerator current;
    private final PageAnswer answer;

    DecisionResource(
            Decide decide,
            Leases leases,
            QueueReader reader,
            QueuePages pages,
            CardPages cardPages,
            HistoryPages histories,
            Notes notes,
            ConflictNotes conflicts,
            DeskMessages messages,
            DeskForms forms,
            ScriptAnswers script,
            CurrentModerator current,
            PageAnswer answer) {
        this.decide = decide;
        this.leases = leases;
        this.reader = reader;
        this.pages = pages;
        this.cardPages = cardPages;
        this.histories = histories;
        this.notes = notes;
        this.conflicts = conflicts;
        this.messages = messages;
        this.forms = forms;
        this.script = script;
        this.current = current;
        this.answer = answer;
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
                current, form.field("site"), form.field("status"), form.field("order"), form.field("after"));
        if (form.isFromScript()) {
            return script.decided(form, place);
        }
        Back back = back(form, place);
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

    private Back back(DecisionForm form, QueueRequest place) {
        String history = form.field("history");
        if (!history.isEmpty()) {
            return new ToHistory(place, CommentId.parse(history).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST)));
        }
        String card = form.field("card");
        return card.isEmpty()
                ? new ToList(place)
                : new ToCard(place, CommentId.parse(card).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST)));
    }

    /** Where the form was sent from. */
    private abstract class Back {

        abstract String address();

        abstract void takeNext();

        abstract Response refused(NoteView note, Choices choices, Map<CommentId, String> about);

        abstract Response conflicting(NoteView note, Decided decided, Choices left);

        /** Decided, but not all that was chosen. */
        Response stillOpen(NoteView note, Choices left, @Nullable CommentId next) {
            return answer.once(200, pages.draw(place(), note, left, Map.of(), next));
        }

        abstract QueueRequest place();
    }

    /** The page of an author's history. */
    private final class ToHistory extends Back {

        private final QueueRequest place;
        private final CommentId comment;

        ToHistory(QueueRequest place, CommentId comment) {
            this.place = place;
            this.comment = comment;
        }

        @Override
        QueueRequest place() {
            return place;
        }

        @Override
        String address() {
            return DeskPaths.history(place.key(), comment, place.after());
        }

        /** Whoever looks at one author has not asked for others. */
        @Override
        void takeNext() {}

        @Override
        Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return page(ErrorCode.INVALID.status(), note, choices, about);
        }

        @Override
        Response conflicting(NoteView note, Decided decided, Choices left) {
            return page(ErrorCode.STALE.status(), note, left, notDecided(decided));
        }

        @Override
        Response stillOpen(NoteView note, Choices left, @Nullable CommentId next) {
            return page(200, note, left, Map.of());
        }

        private Response page(int status, NoteView note, Choices choices, Map<CommentId, String> about) {
            String html = histories
                    .draw(place.site(), place.key(), comment, place.after(), note, choices, about)
                    .orElseGet(() -> pages.draw(place, note));
            return answer.once(status, html);
        }
    }

    private Map<CommentId, String> notDecided(Decided decided) {
        return decided.conflicts().stream()
                .collect(Collectors.toMap(Conflict::comment, conflict -> messages.conflict_here()));
    }

    private final class ToList extends Back {

        private final QueueRequest place;

        ToList(QueueRequest place) {
            this.place = place;
        }

        @Override
        QueueRequest place() {
            return place;
        }

        @Override
        String address() {
            return place.address();
        }

        @Override
        void takeNext() {
            if (place.status() == DeskList.PENDING) {
                leases.take(place.query(current.actor()), current.actor(), List.of());
            }
        }

        @Override
        Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return answer.once(ErrorCode.INVALID.status(), pages.draw(place, note, choices, about, null));
        }

        @Override
        Response conflicting(NoteView note, Decided decided, Choices left) {
            return answer.once(ErrorCode.STALE.status(), pages.draw(place, note, left, notDecided(decided), null));
        }
    }

    private final class ToCard extends Back {

        private final QueueRequest place;
        private final CommentId card;

        ToCard(QueueRequest place, CommentId card) {
            this.place = place;
            this.card = card;
        }

        @Override
        QueueRequest place() {
            return place;
        }

        @Override
        String address() {
            return DeskPaths.card(place.key(), card);
        }

        /** Whoever looks at one card has not asked for others. */
        @Override
        void takeNext() {}

        @Override
        Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return page(ErrorCode.INVALID, note, choices.cards().get(card));
        }

        @Override
        Response conflicting(NoteView note, Decided decided, Choices left) {
            return page(ErrorCode.STALE, note, left.cards().get(card));
        }

        private Response page(ErrorCode code, NoteView note, @Nullable Choice choice) {
            Optional<Card> found = reader.card(place.site().id(), card);
            return found.isEmpty()
                    ? answer.once(code.status(), pages.draw(place, note))
                    : answer.once(code.status(), cardPages.draw(place.site(), found.get(), place.key(), choice, note));
        }
    }
}
