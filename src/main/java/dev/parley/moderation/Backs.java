package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the way back from the desk's form: to its list, to its card, or to its author's history. */
@ApplicationScoped
class Backs {

    private final Leases leases;
    private final QueueReader reader;
    private final QueuePages pages;
    private final CardPages cardPages;
    private final HistoryPages histories;
    private final DeskMessages messages;
    private final CurrentModerator current;
    private final PageAnswer answer;

    Backs(
            Leases leases,
            QueueReader reader,
            QueuePages pages,
            CardPages cardPages,
            HistoryPages histories,
            DeskMessages messages,
            CurrentModerator current,
            PageAnswer answer) {
        this.leases = leases;
        this.reader = reader;
        this.pages = pages;
        this.cardPages = cardPages;
        this.histories = histories;
        this.messages = messages;
        this.current = current;
        this.answer = answer;
    }

    /** @throws Problem BAD_REQUEST for what no page of ours sends */
    Back of(DecisionForm form, QueueRequest place) {
        String history = form.field("history");
        String card = form.field("card");
        if (!history.isEmpty()) {
            return new ToHistory(place, comment(history));
        }
        return card.isEmpty() ? new ToList(place) : new ToCard(place, comment(card));
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST));
    }

    private Map<CommentId, String> notDecided(Decided decided) {
        return decided.conflicts().stream()
                .collect(Collectors.toMap(Conflict::comment, conflict -> messages.conflict_here()));
    }

    private final class ToList implements Back {

        private final QueueRequest place;

        ToList(QueueRequest place) {
            this.place = place;
        }

        @Override
        public String address() {
            return place.address();
        }

        @Override
        public void takeNext() {
            if (place.isQueue()) {
                leases.take(place.query(current.actor()), current.actor(), List.of());
            }
        }

        @Override
        public Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return page(ErrorCode.INVALID.status(), note, choices, about, null);
        }

        @Override
        public Response conflicting(NoteView note, Decided decided, Choices left) {
            return page(ErrorCode.STALE.status(), note, left, notDecided(decided), null);
        }

        @Override
        public Response stillOpen(NoteView note, Choices left, @Nullable CommentId next) {
            return page(200, note, left, Map.of(), next);
        }

        private Response page(
                int status, NoteView note, Choices choices, Map<CommentId, String> about, @Nullable CommentId focus) {
            return answer.once(status, pages.draw(place, note, choices, about, focus));
        }
    }

    /** Whoever looks at one author has not asked for others. */
    private final class ToHistory implements Back {

        private final QueueRequest place;
        private final CommentId comment;

        ToHistory(QueueRequest place, CommentId comment) {
            this.place = place;
            this.comment = comment;
        }

        @Override
        public String address() {
            return DeskPaths.history(place.key(), comment, place.after());
        }

        @Override
        public void takeNext() {}

        @Override
        public Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return page(ErrorCode.INVALID.status(), note, choices, about);
        }

        @Override
        public Response conflicting(NoteView note, Decided decided, Choices left) {
            return page(ErrorCode.STALE.status(), note, left, notDecided(decided));
        }

        @Override
        public Response stillOpen(NoteView note, Choices left, @Nullable CommentId next) {
            return page(200, note, left, Map.of());
        }

        private Response page(int status, NoteView note, Choices choices, Map<CommentId, String> about) {
            String html = histories
                    .draw(place.site(), place.key(), comment, place.after(), note, choices, about)
                    .orElseGet(() -> pages.draw(place, note));
            return answer.once(status, html);
        }
    }

    /** Whoever looks at one card has not asked for others. */
    private final class ToCard implements Back {

        private final QueueRequest place;
        private final CommentId card;

        ToCard(QueueRequest place, CommentId card) {
            this.place = place;
            this.card = card;
        }

        @Override
        public String address() {
            return DeskPaths.card(place.key(), card);
        }

        @Override
        public void takeNext() {}

        @Override
        public Response refused(NoteView note, Choices choices, Map<CommentId, String> about) {
            return page(ErrorCode.INVALID, note, choices.cards().get(card));
        }

        @Override
        public Response conflicting(NoteView note, Decided decided, Choices left) {
            return page(ErrorCode.STALE, note, left.cards().get(card));
        }

        @Override
        public Response stillOpen(NoteView note, Choices left, @Nullable CommentId next) {
            return answer.once(200, pages.draw(place, note, left, Map.of(), next));
        }

        private Response page(ErrorCode code, NoteView note, @Nullable Choice choice) {
            Optional<Card> found = reader.card(place.site().id(), card);
            return found.isEmpty()
                    ? answer.once(code.status(), pages.draw(place, note))
                    : answer.once(code.status(), cardPages.draw(place.site(), found.get(), place.key(), choice, note));
        }
    }
}
