package dev.parley.moderation;

import dev.parley.audit.LoggedAct;
import dev.parley.comment.Reversal;
import dev.parley.moderation.NoteView.ConflictView;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what was undone, or why it could not be. */
@ApplicationScoped
class UndoWords {

    private final QueueReader reader;
    private final ConflictNotes conflicts;
    private final ModeratorDirectory people;
    private final DeskWords words;
    private final DeskMessages messages;
    private final Times times;

    UndoWords(
            QueueReader reader,
            ConflictNotes conflicts,
            ModeratorDirectory people,
            DeskWords words,
            DeskMessages messages,
            Times times) {
        this.reader = reader;
        this.conflicts = conflicts;
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.times = times;
    }

    /** @param wanted what was to be undone, beyond which one can go on */
    NoteView refused(QueueRequest place, Reversal reversal, Optional<ActId> wanted) {
        return switch (reversal) {
            case Reversal.Undone undone -> NoteView.none();
            case Reversal.AlreadyUndone before -> NoteView.problem(messages.undone_before());
            case Reversal.Unknown unknown -> NoteView.problem(messages.nothing_to_undo());
            case Reversal.BuiltUpon(List<LoggedAct> since) ->
                new NoteView(
                        "", "", wanted.map(ActId::toString).orElse(""), messages.built_upon(), sentences(place, since));
        };
    }

    /** What was undone, such as "The reply by Ada, “Words”, is pending again"; of several, how many. */
    String undone(QueueRequest place, Reversal.Undone undone) {
        List<Card> cards = reader.cards(place.site().id(), undone.comments());
        return cards.size() == 1 && undone.comments().size() == 1
                ? messages.undone_to(
                        conflicts.whose(cards.getFirst()),
                        words.state(cards.getFirst().status()))
                : "";
    }

    private List<ConflictView> sentences(QueueRequest place, List<LoggedAct> since) {
        List<CommentId> comments =
                since.stream().map(last -> new CommentId(last.target().id())).toList();
        Map<CommentId, Card> cards = reader.cards(place.site().id(), comments).stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
        var names = people.names(since.stream().map(LoggedAct::actor).toList());
        return since.stream()
                .map(last -> {
                    CommentId comment = new CommentId(last.target().id());
                    return new ConflictView(
                            messages.since(
                                    conflicts.whose(comment, cards.get(comment)),
                                    words.who(last.actor().kind(), names.get(last.actor())),
                                    times.toTheMinute(last.at()).people()),
                            DeskPaths.card(place.key(), comment));
                })
                .toList();
    }
}
