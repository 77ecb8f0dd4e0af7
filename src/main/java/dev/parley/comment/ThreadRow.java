package dev.parley.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a thread as the database gives it. */
record ThreadRow(
        long id,
        @Nullable Long parentId,
        long rootId,
        byte[] path,
        int depth,
        String status,
        String authorName,
        String authorUrl,
        String text,
        boolean shortened,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        boolean editedByStaff,
        int revision,
        int branchCount,
        boolean staff,
        boolean own,
        String notice) {

    /** The one that is asked for, {@code :whole}, is shown whole. */
    static final String COLUMNS = """
            c.id, c.parent_id, c.root_id, c.path, c.depth, c.status, c.author_name, c.author_url,
            %s,
            c.created_at, c.published_at, c.edited_at, c.edited_by_staff, c.revision, c.branch_count,
            c.staff_id is not null as staff,
            c.author_key = :reader as own, case when c.author_key = :reader then c.notice else '' end as notice
            """.formatted(LongTexts.columns(" and c.id <> :whole"));

    boolean isHead() {
        return parentId == null;
    }
}
