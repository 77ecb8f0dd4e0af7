package dev.parley.comment;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.Target;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps which comments have open reports, and how many. All of it is done under the locks of thread and comment, so
 * that no report comes between a decision and what it settles.
 */
@ApplicationScoped
class ReportLedger {

    private static final String COUNT_ONE = """
            insert into reported_comment as r (site_id, comment_id, open_reports) values (:site, :comment, 1)
            on conflict (site_id, comment_id) do update set open_reports = r.open_reports + 1
            returning open_reports
            """;

    private static final String OPEN = """
            select open_reports from reported_comment where site_id = :site and comment_id = :comment
            """;

    private static final String CLEAR = """
            delete from reported_comment where site_id = :site and comment_id = any(cast(:comments as bigint[]))
            """;

    private static final String SETTLE = """
            update report set settled_act = :act
            where site_id = :site and comment_id = any(cast(:comments as bigint[])) and settled_act is null
            """;

    private static final String REOPEN = """
            with again as (
                update report set settled_act = null
                where site_id = :site and comment_id = any(cast(:comments as bigint[])) and settled_act = :act
                returning comment_id)
            , counts as (
                select comment_id, cast(count(*) as integer) as count from again group by comment_id)
            , kept as (
                insert into reported_comment as r (site_id, comment_id, open_reports)
                select :site, comment_id, count from counts order by comment_id
                on conflict (site_id, comment_id) do update set open_reports = r.open_reports + excluded.open_reports
                returning comment_id)
            select comment_id, count from counts
            """;

    private record Reopened(long comment, int reports) {}

    private final EntityManager database;

    ReportLedger(EntityManager database) {
        this.database = database;
    }

    /** One more; how many are open with it. */
    int opened(SiteId site, CommentId comment) {
        return (Integer) database.createNativeQuery(COUNT_ONE, Integer.class)
                .setParameter("site", site.value())
                .setParameter("comment", comment.value())
                .getSingleResult();
    }

    /** How many are open. */
    @SuppressWarnings("unchecked")
    int open(SiteId site, CommentId comment) {
        List<Integer> open = database.createNativeQuery(OPEN, Integer.class)
                .setParameter("site", site.value())
                .setParameter("comment", comment.value())
                .getResultList();
        return open.isEmpty() ? 0 : open.getFirst();
    }

    /** None is open any more on these. The log has said so already. */
    void settle(SiteId site, ActId act, List<Long> comments) {
        if (comments.isEmpty()) {
            return;
        }
        Long[] ids = comments.toArray(Long[]::new);
        database.createNativeQuery(CLEAR)
                .setParameter("site", site.value())
                .setParameter("comments", ids)
                .executeUpdate();
        database.createNativeQuery(SETTLE)
                .setParameter("act", act.value())
                .setParameter("site", site.value())
                .setParameter("comments", ids)
                .executeUpdate();
    }

    /** What the act settled on these is open again; how many on each. */
    @SuppressWarnings("unchecked")
    Map<CommentId, Integer> reopen(SiteId site, ActId act, Collection<CommentId> comments) {
        Long[] ids = comments.stream().map(CommentId::value).toArray(Long[]::new);
        List<Reopened> reopened = database.createNativeQuery(REOPEN, Reopened.class)
                .setParameter("site", site.value())
                .setParameter("act", act.value())
                .setParameter("comments", ids)
                .getResultList();
        return reopened.stream().collect(Collectors.toMap(row -> new CommentId(row.comment()), Reopened::reports));
    }

    /** @param now where the comment stands at that: every row about it says so */
    static AuditEntry settled(CommentId comment, int reports, CommentStatus now) {
        return entry(comment, AuditAction.REPORTS_SETTLED, now, reports, now, 0);
    }

    static AuditEntry held(CommentId comment, int reports) {
        return entry(
                comment,
                AuditAction.HELD_BY_REPORTS,
                CommentStatus.APPROVED,
                reports - 1,
                CommentStatus.PENDING,
                reports);
    }

    /** One row for a comment that goes back and whose reports are open again, or not any more. */
    static AuditEntry undone(CommentId comment, CommentStatus from, int before, CommentStatus to, int after) {
        return entry(comment, AuditAction.UNDONE, from, before, to, after);
    }

    private static AuditEntry entry(
            CommentId comment, AuditAction action, CommentStatus from, int before, CommentStatus to, int after) {
        return new AuditEntry(Target.comment(comment), action, state(from, before), state(to, after), "");
    }

    private static Map<String, String> state(CommentStatus status, int reports) {
        return Map.of("status", status.toString(), "reports", Integer.toString(reports));
    }
}
