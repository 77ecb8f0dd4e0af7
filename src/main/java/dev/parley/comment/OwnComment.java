package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply as its own author may see it, with its text as typed.
 *
 * @param isEditedByStaff whether it says now what a moderator wrote
 * @param notice why it was rejected; may be empty
 * @param isAppealed whether another look was asked for, which can be done once
 */
public record OwnComment(
        CommentId id,
        ArticleId article,
        CommentStatus status,
        Authorship author,
        String text,
        int revision,
        @Nullable Instant publishedAt,
        boolean isEditedByStaff,
        String notice,
        boolean isAppealed) {

    public boolean isPublic() {
        return status == CommentStatus.APPROVED;
    }

    public boolean isRejected() {
        return status == CommentStatus.REJECTED;
    }
}
