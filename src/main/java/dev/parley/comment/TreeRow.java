package dev.parley.comment;

import dev.parley.platform.CommentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a thread from top to bottom as the database gives it.
 *
 * @param rank the first sort key of its branch
 * @param found how many rows there would be, were their texts short
 */
record TreeRow(
        long rank,
        long id,
        @Nullable Long parentId,
        byte[] path,
        int depth,
        boolean isMarker,
        String name,
        String url,
        boolean staff,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        int replyCount,
        long found) {

    /** Of what is not public, only that it is there leaves the database (threat T9). */
    static final String COLUMNS = """
            c.id, c.parent_id, c.root_id, c.path, c.depth, c.status <> 'approved' as is_marker,
            case when c.status = 'approved' then c.author_name else '' end as author_name,
            case when c.status = 'approved' then c.author_url else '' end as author_url,
            c.status = 'approved' and c.staff_id is not null as staff,
            case when c.status = 'approved' then c.text else '' end as text,
            c.created_at, case when c.status = 'approved' then c.edited_at end as edited_at, c.reply_count
            """;

    TreeReplyView view() {
        return new TreeReplyView(
                new CommentId(id),
                parentId == null ? null : new CommentId(parentId),
                depth,
                isMarker,
                name,
                url,
                staff,
                text,
                createdAt,
                editedAt,
                replyCount);
    }
}
