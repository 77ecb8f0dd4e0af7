package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SafeHtml;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it stands on a page. A reply that is gone while others hang on it is a bare marker: no name, no text.
 *
 * @param depth 1 for a reply to the article
 * @param staff whether somebody of the desk wrote it as such, whatever the name says (threat T32)
 * @param text as typed; its beginning where it is shortened
 * @param shortened whether this is not all of a long text
 * @param editedByStaff whether what it says now are the words of a moderator
 * @param own whether the reader who asks wrote it
 * @param notice why it was rejected, as its author is told; for all others empty
 * @param answers the replies to it, oldest first
 * @param branchCount public replies in its branch; 0 below the top level
 * @param more the first reply of this branch that has no room on this page
 * @param cut whether this branch begins later than its first reply here
 */
public record ReplyView(
        CommentId id,
        int depth,
        CommentStatus status,
        String name,
        String url,
        boolean staff,
        String text,
        boolean shortened,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        boolean editedByStaff,
        int revision,
        boolean own,
        String notice,
        List<ReplyView> answers,
        int branchCount,
        @Nullable CommentId more,
        boolean cut) {

    /** The text as it is shown. */
    public SafeHtml html() {
        return CommentText.html(text);
    }

    public boolean isPublic() {
        return status == CommentStatus.APPROVED;
    }

    /** Held: shown to its author alone. */
    public boolean isHeld() {
        return own && (status == CommentStatus.PENDING || status == CommentStatus.SPAM);
    }

    /** Rejected: shown to its author alone, who can ask for another look. */
    public boolean isRejected() {
        return own && status == CommentStatus.REJECTED;
    }

    /** A place where something stood. */
    public boolean isMarker() {
        return !isPublic() && !isHeld() && !isRejected();
    }
}
