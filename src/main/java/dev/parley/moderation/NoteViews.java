package dev.parley.moderation;

import dev.parley.comment.CommentText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the form ready in which a moderator notes something on an author. */
@ApplicationScoped
class NoteViews {

    private final DeskMessages desk;
    private final WritingMessages messages;

    NoteViews(DeskMessages desk, WritingMessages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    WritingView view(Card card, @Nullable String site) {
        return view(card, site, UUID.randomUUID().toString(), "", "");
    }

    /** The typed words stay, with what is wrong with them. */
    WritingView refused(Card card, Writing writing, String once, String problem) {
        return view(card, writing.place().key(), once, writing.words(), problem);
    }

    private WritingView view(Card card, @Nullable String site, String once, String words, String problem) {
        return new WritingView(
                "note",
                messages.note_title(),
                DeskPaths.notes(site, card.id()),
                DeskPaths.card(site, card.id()),
                messages.note_label(
                        card.author().name().isEmpty()
                                ? desk.no_name()
                                : card.author().name()),
                messages.note_hint(),
                words,
                card.version(),
                once,
                problem,
                CommentText.inertHtml(card.text(), List.of()),
                null,
                messages.note_keep());
    }
}
