package dev.parley.submission;

import dev.parley.comment.Appeals;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.OwnComment;
import dev.parley.platform.Characters;
import dev.parley.platform.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Brings a reader's own reply that was rejected before a moderator again: once. */
@ApplicationScoped
public class AppealComment {

    private final Appeals appeals;

    AppealComment(Appeals appeals) {
        this.appeals = appeals;
    }

    /**
     * Asks for another look.
     *
     * @param typed what moderators should know; may be empty
     */
    @Transactional
    public AppealResult appeal(OwnReply reply, String typed) {
        OwnComment comment = reply.comment();
        if (comment.isAppealed() && comment.status() == CommentStatus.PENDING) {
            return new AppealResult.Received();
        }
        String words = TypedText.normalised(typed);
        Optional<AppealResult.Fault> fault = fault(words);
        if (fault.isPresent()) {
            return new AppealResult.Unfit(fault.get());
        }
        return appeals.add(reply.article().site(), comment.id(), words)
                ? new AppealResult.Received()
                : new AppealResult.TooLate();
    }

    private static Optional<AppealResult.Fault> fault(String words) {
        if (words.getBytes(StandardCharsets.UTF_8).length > Appeals.LONGEST_WORDS) {
            return Optional.of(AppealResult.Fault.TOO_LONG);
        }
        return Characters.areFitForNames(words)
                ? Optional.empty()
                : Optional.of(AppealResult.Fault.FORBIDDEN_CHARACTERS);
    }
}
