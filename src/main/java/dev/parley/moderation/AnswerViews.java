package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.CommentText;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the form ready in which a moderator answers a reply, in their own name. */
@ApplicationScoped
class AnswerViews {

    private final ConflictNotes conflicts;
    private final DeskMessages desk;
    private final WritingMessages messages;
    private final CurrentModerator current;

    AnswerViews(ConflictNotes conflicts, DeskMessages desk, WritingMessages messages, CurrentModerator current) {
        this.conflicts = conflicts;
        this.desk = desk;
        this.messages = messages;
        this.current = current;
    }

    WritingView view(Card card, @Nullable String site) {
        return view(card, site, card.version(), UUID.randomUUID().toString(), "", "", null);
    }

    /** The typed words stay, with what is wrong with them. */
    WritingView refused(Card card, Writing writing, String once, String problem) {
        return view(card, writing.place().key(), writing.seen(), once, writing.words(), problem, null);
    }

    /** The typed words stay, beside what the reply says now. */
    WritingView conflicting(Card now, Writing writing, String once, Conflict conflict) {
        String said = conflicts
                .sentences(writing.place().site(), List.of(conflict), List.of())
                .getOrDefault(now.id(), "");
        return view(
                now,
                writing.place().key(),
                now.version(),
                once,
                writing.words(),
                messages.not_sent(said),
                conflict instanceof Conflict.Stale ? CommentText.inertHtml(now.text(), List.of()) : null);
    }

    private WritingView view(
            Card card,
            @Nullable String site,
            long seen,
            String once,
            String words,
            String problem,
            @Nullable SafeHtml stored) {
        String name =
                card.author().name().isEmpty() ? desk.no_name() : card.author().name();
        boolean isApproving = card.status() == CommentStatus.PENDING;
        return new WritingView(
                "answer",
                messages.answer_title(),
                DeskPaths.answers(site, card.id()),
                DeskPaths.card(site, card.id()),
                messages.answer_label(name),
                isApproving ? messages.answer_hint_pending(current.name()) : messages.answer_hint(current.name()),
                words,
                seen,
                once,
                problem,
                CommentText.inertHtml(card.text(), List.of()),
                stored,
                messages.answer_publish());
    }
}
