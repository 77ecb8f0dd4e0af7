package dev.parley.moderation;

import dev.parley.comment.NewNote;
import dev.parley.screening.Finding;
import dev.parley.screening.rule.CommentWords;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what is wrong with what a moderator wrote: the same as for readers, but for what their site wants of them. */
@ApplicationScoped
class WritingFaults {

    private final WritingMessages messages;

    WritingFaults(WritingMessages messages) {
        this.messages = messages;
    }

    /** As words of a comment; empty where nothing is wrong. */
    String ofComment(String words) {
        return CommentWords.fault(words, CommentWords.LONGEST)
                .map(this::sentence)
                .orElse("");
    }

    /** As a note; empty where nothing is wrong. */
    String ofNote(String words) {
        return CommentWords.fault(words, NewNote.LONGEST).map(this::sentence).orElse("");
    }

    private String sentence(Finding fault) {
        return switch (fault.reason()) {
            case REQUIRED -> messages.words_missing();
            case TOO_LONG -> messages.words_too_long(fault.evidence());
            default -> messages.words_forbidden();
        };
    }
}
