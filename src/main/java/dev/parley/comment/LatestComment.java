package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SafeHtml;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public comment, with what it was said about.
 *
 * @param parent what it answers; null for the article
 * @param name as typed; empty for who gave none
 * @param url as typed; empty for who gave none
 * @param text as typed; its beginning where it is shortened
 * @param isShortened whether this is not all of a long text
 */
public record LatestComment(
        CommentId id,
        @Nullable CommentId parent,
        ArticleId article,
        String slug,
        String title,
        String name,
        String url,
        String text,
        boolean isShortened,
        Instant publishedAt,
        @Nullable Instant editedAt) {

    /** The text as it is shown. */
    public SafeHtml html() {
        return CommentText.html(text);
    }

    /** When it came to be as it is. */
    public Instant updatedAt() {
        return editedAt == null || editedAt.isBefore(publishedAt) ? publishedAt : editedAt;
    }
}
