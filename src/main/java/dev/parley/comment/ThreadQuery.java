package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which thread, and for whom.
 *
 * @param place where on the thread
 * @param reader the key of the reader who asks, who also sees what is held of their own; null for everybody
 */
public record ThreadQuery(
        SiteId site,
        ArticleId article,
        ThreadOrder order,
        Place place,
        @Nullable AuthorKey reader) {

    /** The id of the comment that is shown whole however long it is; 0 for none. */
    long whole() {
        return place instanceof Place.At(CommentId comment) ? comment.value() : 0;
    }

    /** A place on a thread. */
    public sealed interface Place {

        /** The beginning. */
        record First() implements Place {}

        /** What comes after a place. */
        record After(Cursor cursor) implements Place {}

        /** What comes before a place. */
        record Before(Cursor cursor) implements Place {}

        /** Around this comment. */
        record At(CommentId comment) implements Place {}
    }
}
