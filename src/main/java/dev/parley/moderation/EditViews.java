package dev.parley.moderation;

import dev.parley.comment.CommentText;
import dev.parley.platform.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the form ready in which a moderator changes the words of a reply. */
@ApplicationScoped
class EditViews {

    private final ConflictNotes conflicts;
    private final WritingMessages messages;

    EditViews(ConflictNotes conflicts, WritingMessages messages) {
        this.conflicts = conflicts;
        this.messages = messages;
    }

    WritingView view(Card card, @Nullable String site) {
        return view(card, site, card.version(), card.text(), "", null);
    }

    /** The typed words stay, with what is wrong with them. */
    WritingView refused(Card card, Writing writing, String problem) {
        return view(card, writing.place().key(), writing.seen(), writing.words(), problem, null);
    }

    /** The typed words stay, beside those that somebody else stored in the meantime. */
    WritingView conflicting(Card now, Writing writing, Conflict conflict) {
        String said = conflicts
                .sentences(writing.place().site(), List.of(conflict), List.of())
                .getOrDefault(now.id(), "");
        boolean isStale = conflict instanceof Conflict.Stale;
        return view(
                now,
                writing.place().key(),
                now.version(),
                writing.words(),
                isStale ? messages.stale(said) : said,
                isStale ? CommentText.inertHtml(now.text(), List.of()) : null);
    }

    String saysSo() {
        return messages.says_so();
    }

    private WritingView view(
            Card card, @Nullable String site, long seen, String words, String problem, @Nullable SafeHtml stored) {
        return new WritingView(
                "edit",
                messages.edit_title(),
                DeskPaths.edit(site, card.id()),
                DeskPaths.card(site, card.id()),
                messages.edit_label(),
                messages.edit_hint(),
                words,
                seen,
                "",
                problem,
                null,
                stored,
                messages.edit_save());
    }
}
