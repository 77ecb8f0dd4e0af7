package dev.parley.moderation;

import dev.parley.audit.LoggedAct;
import dev.parley.comment.Reversal;
import dev.parley.moderation.NoteView.ConflictView;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.platform.CommentId;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why an act could not be undone. */
@ApplicationScoped
class UndoWords {

    private final ModeratorDirectory people;
    private final DeskWords words;
    private final DeskMessages messages;
    private final Times times;

    UndoWords(ModeratorDirectory people, DeskWords words, DeskMessages messages, Times times) {
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.times = times;
    }

    NoteView refused(@Nullable String key, Reversal reversal) {
        return switch (reversal) {
            case Reversal.Undone undone -> NoteView.none();
            case Reversal.AlreadyUndone before -> NoteView.problem(messages.undone_before());
            case Reversal.Unknown unknown -> NoteView.problem(messages.nothing_to_undo());
            case Reversal.BuiltUpon(List<LoggedAct> since) ->
                new NoteView("", "", "", messages.built_upon(), sentences(key, since));
        };
    }

    private List<ConflictView> sentences(@Nullable String key, List<LoggedAct> since) {
        var names = people.names(since.stream().map(LoggedAct::actor).toList());
        return since.stream()
                .map(last -> {
                    CommentId comment = new CommentId(last.target().id());
                    return new ConflictView(
                            messages.since(
                                    comment.toString(),
                                    words.who(last.actor().kind(), names.get(last.actor())),
                                    times.toTheMinute(last.at()).people()),
                            DeskPaths.card(key, comment));
                })
                .toList();
    }
}
