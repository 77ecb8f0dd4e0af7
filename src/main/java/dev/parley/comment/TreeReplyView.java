package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SafeHtml;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a thread as everybody sees it. One that is gone while others hang on it is a bare marker: no name, no
 * text.
 *
 * @param parent what it answers; null for the article
 * @param depth 1 for a reply to the article
 * @param staff whether somebody of the desk wrote it as such
 * @param text as typed, whole
 * @param replyCount how many answer it directly, and stand in the thread
 */
public record TreeReplyView(
        CommentId id,
        @Nullable CommentId parent,
        int depth,
        boolean isMarker,
        String name,
        String url,
        boolean staff,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        int replyCount) {

    /** The text as it is shown. Made anew at each call: not for free. */
    public SafeHtml html() {
        return CommentText.html(text);
    }
}
