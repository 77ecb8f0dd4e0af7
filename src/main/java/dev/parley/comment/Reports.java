package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditLog;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes readers' reports of comments; enough of them take a public one back into the queue. Joins the caller's
 * transaction and leaves comment, counts, lists and log in step. What is decided on a comment settles its reports:
 * {@link Rulings} and {@link ThreadWriter} see to that.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reports {

    private static final String REPORTED_ALREADY = """
            select c.article_id
            from report r
            join comment c on c.site_id = r.site_id and c.id = r.comment_id
            where r.site_id = :site and r.comment_id = :comment and r.reporter = :reporter
            """;

    private static final String EARLIER = """
            select created_at from report
            where site_id = :site and reporter = :reporter
            order by created_at desc
            offset :newer limit 1
            """;

    private static final String ADD = """
            insert into report (site_id, comment_id, reporter, reason, words, created_at)
            values (:site, :comment, :reporter, :reason, :words, :now)
            on conflict (site_id, comment_id, reporter) do nothing
            """;

    private final EntityManager database;
    private final CommentRepository comments;
    private final ReportLedger ledger;
    private final ThreadLedger threads;
    private final QueueLedger queue;
    private final AuditLog log;
    private final Clock clock;

    Reports(
            EntityManager database,
            CommentRepository comments,
            ReportLedger ledger,
            ThreadLedger threads,
            QueueLedger queue,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.comments = comments;
        this.ledger = ledger;
        this.threads = threads;
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    /** Where the comment stands that this reader has reported before; empty where they have not. */
    public Optional<ArticleId> reportedBefore(SiteId site, CommentId comment, Reporter reporter) {
        Optional<Long> article = first(database.createNativeQuery(REPORTED_ALREADY, Long.class)
                .setParameter("site", site.value())
                .setParameter("comment", comment.value())
                .setParameter("reporter", reporter.digest()));
        return article.map(ArticleId::new);
    }

    /** When this reader sent the last but so many of their reports; empty where there are not so many. */
    public Optional<Instant> lastBut(int newer, SiteId site, Reporter reporter) {
        return first(database.createNativeQuery(EARLIER, Instant.class)
                .setParameter("site", site.value())
                .setParameter("reporter", reporter.digest())
                .setParameter("newer", newer));
    }

    /**
     * Adds a report, unless this reader's is there already.
     *
     * @param most as many open reports hold the comment; 0: they never do
     * @return whether it could be reported; nothing changes where it is not public, or not any more
     */
    public boolean add(SiteId site, CommentId id, NewReport report, int most) {
        threads.lockThreadsOf(site, id.value());
        Comment comment = comments.locked(site, id);
        if (!comment.isPublic()) {
            return false;
        }
        if (isStored(site, id, report)) {
            count(site, comment, most);
        }
        return true;
    }

    private boolean isStored(SiteId site, CommentId id, NewReport report) {
        return database.createNativeQuery(ADD)
                        .setParameter("site", site.value())
                        .setParameter("comment", id.value())
                        .setParameter("reporter", report.reporter().digest())
                        .setParameter("reason", report.reason().toString())
                        .setParameter("words", report.words())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void count(SiteId site, Comment comment, int most) {
        CommentId id = new CommentId(comment.key().id());
        int open = ledger.opened(site, id);
        List<QueueLedger.Shift> shifts = new ArrayList<>();
        if (open == 1) {
            shifts.add(QueueLedger.Shift.reported(1));
        }
        boolean holds = most > 0 && open >= most;
        if (holds) {
            comment.hold();
            comments.flush();
            threads.settle(site, comment);
            shifts.add(new QueueLedger.Shift(CommentStatus.APPROVED, -1));
            shifts.add(new QueueLedger.Shift(CommentStatus.PENDING, 1));
        }
        queue.moved(site, shifts);
        if (holds) {
            log.append(site, Actor.SYSTEM, ReportLedger.held(id, open));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> first(Query query) {
        return ((List<T>) query.getResultList()).stream().findFirst();
    }
}
