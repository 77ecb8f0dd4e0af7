package dev.parley.moderation;

import dev.parley.comment.Reversal;
import dev.parley.comment.Ruling;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.web.PageAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers the desk's script with pieces of a page, where a browser without script gets a page. */
@ApplicationScoped
class ScriptAnswers {

    private final Decide decide;
    private final SentAgain sentAgain;
    private final QueueReader reader;
    private final CardList cards;
    private final Notes notes;
    private final ConflictNotes conflictNotes;
    private final UndoWords undoWords;
    private final DeskMessages messages;
    private final PageAnswer answer;

    ScriptAnswers(
            Decide decide,
            SentAgain sentAgain,
            QueueReader reader,
            CardList cards,
            Notes notes,
            ConflictNotes conflictNotes,
            UndoWords undoWords,
            DeskMessages messages,
            PageAnswer answer) {
        this.decide = decide;
        this.sentAgain = sentAgain;
        this.reader = reader;
        this.cards = cards;
        this.notes = notes;
        this.conflictNotes = conflictNotes;
        this.undoWords = undoWords;
        this.messages = messages;
        this.answer = answer;
    }

    /** 200 with what was done; 409 with what came back; 422 where a reason cannot be kept, and nothing was done. */
    Response decided(DecisionForm form, QueueRequest place) {
        List<Ruling> rulings = form.rulings(place.site().settings().rejectionReasons());
        if (rulings.isEmpty()) {
            return send(ErrorCode.INVALID, NoteView.problem(messages.nothing_chosen()));
        }
        List<CommentId> unfit = form.unfit();
        if (!unfit.isEmpty()) {
            String problem = messages.reason_unfit();
            Map<CommentId, String> about =
                    rulings.stream().collect(Collectors.toMap(Ruling::comment, ruling -> problem));
            return send(
                    ErrorCode.INVALID.status(),
                    NoteView.problem(problem),
                    waiting(place, about.keySet(), form.choices(), about),
                    List.of());
        }
        return answer(decide.decide(place.site().id(), rulings), rulings, form, place);
    }

    private Response answer(Decided decided, List<Ruling> rulings, DecisionForm form, QueueRequest place) {
        Map<CommentId, ActId> before = sentAgain.among(place.site().id(), decided.conflicts(), rulings);
        List<Conflict> conflicts = decided.conflicts().stream()
                .filter(conflict -> !before.containsKey(conflict.comment()))
                .toList();
        NoteView done = decided.act() == null
                ? notes.done(place.site(), place.key(), first(before))
                : notes.done(place.key(), decided.act(), decided.counts());
        return conflicts.isEmpty()
                ? send(200, done, List.of(), List.of())
                : conflicting(done, conflicts, rulings, form.choices(), place);
    }

    /** What nothing was done of now was done, perhaps, when it was sent the first time. */
    private static String first(Map<CommentId, ActId> before) {
        return before.values().stream().findFirst().map(ActId::toString).orElse("");
    }

    /** Cards that still stand in this list are to be decided anew; of the others, only the sentence. */
    private Response conflicting(
            NoteView done, List<Conflict> conflicts, List<Ruling> rulings, Choices choices, QueueRequest place) {
        Map<CommentId, String> about = conflictNotes.sentences(place.site(), conflicts, rulings);
        List<CommentId> here = conflicts.stream()
                .filter(Conflict.Open.class::isInstance)
                .map(Conflict::comment)
                .toList();
        List<CardView> back = waiting(place, here, reasons(choices), about);
        Set<String> drawn = back.stream().map(CardView::id).collect(Collectors.toSet());
        return send(
                ErrorCode.STALE.status(),
                done,
                back,
                conflicts.stream()
                        .filter(conflict -> !drawn.contains(conflict.comment().toString()))
                        .map(conflict ->
                                new LostView(conflict.comment().toString(), about.getOrDefault(conflict.comment(), "")))
                        .toList());
    }

    /** Who reads a card anew chooses anew; what they typed stays. */
    private static Choices reasons(Choices choices) {
        return new Choices(
                choices.cards().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                card -> new Choice(
                                        null,
                                        card.getValue().seen(),
                                        card.getValue().reason()))),
                null);
    }

    /** Undone: the cards that are in this list again, and which are not. Not undone: why, and nothing has changed. */
    Response undone(Reversal reversal, Optional<ActId> wanted, QueueRequest place) {
        if (!(reversal instanceof Reversal.Undone undone)) {
            return send(ErrorCode.NOT_POSSIBLE, undoWords.refused(place, reversal, wanted));
        }
        List<CardView> here = waiting(place, undone.comments(), Choices.none(), Map.of());
        Set<String> drawn = here.stream().map(CardView::id).collect(Collectors.toSet());
        String what = undoWords.undone(place, undone);
        return send(
                200,
                notes.done(place.site(), place.key(), undone.by().toString()).saying(what),
                here,
                undone.comments().stream()
                        .map(CommentId::toString)
                        .filter(comment -> !drawn.contains(comment))
                        .map(comment -> new LostView(comment, what))
                        .toList());
    }

    private List<CardView> waiting(
            QueueRequest place, Collection<CommentId> ids, Choices choices, Map<CommentId, String> about) {
        List<Card> waiting = reader.cards(place.site().id(), List.copyOf(ids)).stream()
                .filter(card -> place.status().has(card))
                .toList();
        return cards.views(place.site().id(), place.key(), waiting, choices, about);
    }

    private Response send(ErrorCode code, NoteView note) {
        return send(code.status(), note, List.of(), List.of());
    }

    private Response send(int status, NoteView note, List<CardView> back, List<LostView> lost) {
        return answer.once(status, new AnswerHtml(note, back, lost).render());
    }
}
