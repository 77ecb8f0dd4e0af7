package dev.parley.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** The SQL behind {@link TreeReader}. */
@ApplicationScoped
class TreeRows {

    private static final String IN_THREAD = "(c.status = 'approved' or c.reply_count > 0)";

    /**
     * What is left of the branch that the place is in, then the heads behind it, each with its branch. All three are
     * ranges of an index; the sort goes branch by branch, and the limit ends it with the first that fills the page.
     */
    private static final String PART = """
            with rest as materialized (
                select cast(:rank as bigint) as rank, %1$s
                from comment c
                where c.site_id = :site and c.article_id = :article and c.root_id = :id and c.parent_id is not null
                  and %2$s and c.path > :path
                order by c.path
                limit :rows
            ), part as (
                select 0 as turn, rest.* from rest
                union all
                (select 1, cast(h.rank as bigint), r.*
                from (
                    select c.*, %3$s as rank
                    from comment c
                    where c.site_id = :site and c.article_id = :article and c.parent_id is null
                      and %2$s and %4$s and c.id <> :id
                    order by %5$s
                    limit :rows) h
                cross join lateral (
                    select %1$s from (select h.*) c
                    union all
                    (select %1$s
                    from comment c
                    where c.site_id = :site and c.root_id = h.id and c.parent_id is not null and %2$s
                    order by c.path
                    limit :rows)) r
                order by %6$s, r.path
                limit (select :rows - count(*) from rest))
            ), weighed as (
                select part.*, count(*) over () as found,
                       sum(octet_length(text)) over (order by turn, %7$s, path) - octet_length(text) as bytes_before
                from part
            )
            select rank, id, parent_id, path, depth, is_marker, author_name, author_url, staff, text, created_at,
                   edited_at, reply_count, found
            from weighed
            where bytes_before <= :bytes
            order by turn, %7$s, path
            """;

    private final EntityManager database;

    TreeRows(EntityManager database) {
        this.database = database;
    }

    /** What comes behind the place; one more than there is room for, which tells that there is more. */
    @SuppressWarnings("unchecked")
    List<TreeRow> behind(TreeQuery query) {
        TreePlace after = query.after();
        HeadScan scan = HeadScan.forwards(query.order());
        Query rows = database.createNativeQuery(sql(query.order()), TreeRow.class)
                .setParameter("site", query.site().value())
                .setParameter("article", query.article().value())
                .setParameter("rank", after == null ? scan.start().rank() : after.rank())
                .setParameter("id", after == null ? scan.start().id() : after.root())
                .setParameter("path", after == null ? new byte[0] : after.path())
                .setParameter("rows", query.limit() + 1)
                .setParameter("bytes", TreeReader.BYTES);
        return rows.getResultList();
    }

    static String sql(ThreadOrder order) {
        HeadScan scan = HeadScan.forwards(order);
        String rank = scan.isRanked() ? "-c.branch_count" : "0";
        return PART.formatted(
                TreeRow.COLUMNS,
                IN_THREAD,
                rank,
                scan.beyond(),
                scan.sort(),
                sort(order, "h.rank", "h.id"),
                sort(order, "rank", "root_id"));
    }

    private static String sort(ThreadOrder order, String rank, String id) {
        return switch (order) {
            case OLDEST -> id;
            case NEWEST -> id + " desc";
            case DISCUSSED -> rank + ", " + id;
        };
    }
}
