package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves comments from list to list: state, counts, thread, readers' reports and log change together, in the caller's
 * transaction, by a number of statements that does not depend on how many move.
 */
@ApplicationScoped
class Moves {

    /**
     * Not "for update", which would wait for whoever is answering one of them, who may be waiting for the thread. Nobody
     * can add to the reports meanwhile: that takes the thread's lock, which is ours by now.
     */
    private static final String LOCK = """
            select c.id, c.article_id, c.parent_id, c.root_id, c.status, c.version, c.reply_count,
                   coalesce(r.open_reports, 0), p.comment_id is not null, c.notice
            from comment c
            left join reported_comment r on r.site_id = c.site_id and r.comment_id = c.id
            left join appeal p on p.site_id = c.site_id and p.comment_id = c.id and p.settled_act is null
            where c.site_id = :site and c.id = any(cast(:ids as bigint[]))
            order by c.id
            for no key update of c
            """;

    /** A few are enough to say that there are some. */
    private static final String PUBLIC_ANSWERS = """
            select c.id
            from comment c
            where c.site_id = :site and c.root_id in (
                    select root_id from comment where site_id = :site and id = any(cast(:comments as bigint[])))
                and c.parent_id = any(cast(:comments as bigint[])) and c.status = 'approved'
                and c.id <> all(cast(:without as bigint[]))
            order by c.id
            limit 5
            """;

    /** What was public once keeps its time: nobody may edit a reply of last year because it was away for a minute. */
    private static final String MOVE = """
            update comment c
            set status = m.status,
                published_at = case when m.status = 'approved' then coalesce(c.published_at, :now) else c.published_at end,
                notice = m.notice,
                version = c.version + 1
            from unnest(cast(:ids as bigint[]), cast(:statuses as text[]), cast(:notices as text[]))
                as m(id, status, notice)
            where c.site_id = :site and c.id = m.id
            """;

    /**
     * A comment as it was found, and locked.
     *
     * @param reports of readers, that are open on it
     * @param isAppealed whether its author asked for another look, and nobody has decided since
     * @param notice why it was rejected, as its author is told
     */
    record Found(
            long id,
            long article,
            @Nullable Long parent,
            long root,
            String status,
            long version,
            int replyCount,
            int reports,
            boolean isAppealed,
            String notice) {

        CommentStatus now() {
            return CommentStatus.of(status);
        }

        CommentId commentId() {
            return new CommentId(id);
        }

        boolean isReported() {
            return reports > 0;
        }
    }

    /**
     * Where one goes, and how the log calls it.
     *
     * @param reports that are open on it afterwards
     * @param notice why it is rejected, as its author is told
     */
    record Move(Found found, CommentStatus after, AuditAction action, String reason, int reports, String notice) {

        /** Whatever is decided settles all reports. */
        static Move by(Found found, Ruling ruling) {
            Decision decision = ruling.decision();
            return new Move(
                    found,
                    decision.result(),
                    decision.action(found.now()),
                    ruling.reason(),
                    0,
                    ruling.isTold() ? ruling.reason() : "");
        }

        /** Back into the queue, because its author asks for that. */
        static Move appealed(Found found) {
            return new Move(found, CommentStatus.PENDING, AuditAction.APPEALED, "", found.reports(), "");
        }

        /**
         * Nothing is decided by going back: what is reported stays so, except where it was turned away before and there
         * is nothing to look at.
         *
         * @param reopened reports that are open again, besides those that were found so
         * @param notice what its author was told before
         */
        static Move back(Found found, CommentStatus before, int reopened, String notice) {
            boolean staysReported = before == CommentStatus.PENDING || before == CommentStatus.APPROVED;
            int reports = staysReported ? found.reports() + reopened : 0;
            return new Move(found, before, AuditAction.UNDONE, "", reports, notice);
        }

        boolean settles() {
            return found.isReported() && reports == 0;
        }

        /** Whoever undoes has not looked anew. */
        boolean answersAppeal() {
            return found.isAppealed() && action != AuditAction.UNDONE;
        }
    }

    /** What happens in the same act to comments that do not move: to threads, lists and log. */
    record Beside(List<ThreadLedger.Turn> turns, List<QueueLedger.Shift> shifts, List<AuditEntry> entries) {

        static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());
    }

    private final EntityManager database;
    private final ThreadLedger ledger;
    private final QueueLedger queue;
    private final ReportLedger reports;
    private final AppealLedger appeals;
    private final AuditLog log;
    private final Clock clock;

    Moves(
            EntityManager database,
            ThreadLedger ledger,
            QueueLedger queue,
            ReportLedger reports,
            AppealLedger appeals,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.queue = queue;
        this.reports = reports;
        this.appeals = appeals;
        this.log = log;
        this.clock = clock;
    }

    /** Locks what is there of these, and their threads before. */
    @SuppressWarnings("unchecked")
    Map<CommentId, Found> lock(SiteId site, Collection<CommentId> comments) {
        Long[] ids = comments.stream().map(CommentId::value).toArray(Long[]::new);
        ledger.lockThreadsOf(site, ids);
        List<Found> found = database.createNativeQuery(LOCK, Found.class)
                .setParameter("site", site.value())
                .setParameter("ids", ids)
                .getResultList();
        return found.stream().collect(Collectors.toMap(Found::commentId, Function.identity()));
    }

    /** The public answers to these, without those that are named. */
    @SuppressWarnings("unchecked")
    List<CommentId> publicAnswers(SiteId site, Collection<CommentId> comments, Collection<CommentId> without) {
        List<Long> answers = database.createNativeQuery(PUBLIC_ANSWERS, Long.class)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toArray(Long[]::new))
                .setParameter("without", without.stream().map(CommentId::value).toArray(Long[]::new))
                .getResultList();
        return answers.stream().map(CommentId::new).toList();
    }

    /**
     * Moves what is locked.
     *
     * @param moves at least one
     * @return the act under which the log has them
     */
    ActId apply(SiteId site, List<Move> moves, Actor actor) {
        return apply(site, moves, Beside.NOTHING, actor);
    }

    /** The same, where something new joins them; without any moves, that alone. Counts are locked once, and last. */
    ActId apply(SiteId site, List<Move> moves, Beside beside, Actor actor) {
        if (!moves.isEmpty()) {
            move(site, moves);
        }
        ledger.settle(site, and(moves.stream().flatMap(Moves::turn), beside.turns()));
        queue.moved(site, and(moves.stream().flatMap(Moves::shift), beside.shifts()));
        ActId act = log.append(site, actor, and(moves.stream().flatMap(Moves::entries), beside.entries()));
        reports.settle(site, act, those(moves, Move::settles));
        appeals.settle(site, act, those(moves, Move::answersAppeal));
        return act;
    }

    private static List<Long> those(List<Move> moves, Predicate<Move> chosen) {
        return moves.stream().filter(chosen).map(move -> move.found().id()).toList();
    }

    private static <T> List<T> and(Stream<T> moved, List<T> beside) {
        return Stream.concat(moved, beside.stream()).toList();
    }

    private void move(SiteId site, List<Move> moves) {
        database.createNativeQuery(MOVE)
                .setParameter("site", site.value())
                .setParameter("now", clock.instant())
                .setParameter(
                        "ids", moves.stream().map(move -> move.found().id()).toArray(Long[]::new))
                .setParameter(
                        "statuses",
                        moves.stream().map(move -> move.after().toString()).toArray(String[]::new))
                .setParameter("notices", moves.stream().map(Move::notice).toArray(String[]::new))
                .executeUpdate();
    }

    private static Stream<ThreadLedger.Turn> turn(Move move) {
        Found found = move.found();
        boolean was = found.now() == CommentStatus.APPROVED;
        boolean is = move.after() == CommentStatus.APPROVED;
        return was == is
                ? Stream.empty()
                : Stream.of(new ThreadLedger.Turn(
                        found.article(), found.parent(), found.root(), found.replyCount() > 0, is));
    }

    /** What stays in its list, such as a reported reply that is left up, does not arrive there. */
    private static Stream<QueueLedger.Shift> shift(Move move) {
        int reported = (move.reports() > 0 ? 1 : 0) - (move.found().isReported() ? 1 : 0);
        Stream<QueueLedger.Shift> ofState = move.found().now() == move.after()
                ? Stream.empty()
                : Stream.of(new QueueLedger.Shift(move.found().now(), -1), new QueueLedger.Shift(move.after(), 1));
        return Stream.concat(ofState, Stream.of(QueueLedger.Shift.reported(reported)));
    }

    /** What is decided is the last that the log has of a comment. */
    private static Stream<AuditEntry> entries(Move move) {
        Found found = move.found();
        if (move.action() == AuditAction.UNDONE && move.reports() != found.reports()) {
            return Stream.of(
                    ReportLedger.undone(found.commentId(), found.now(), found.reports(), move.after(), move.reports()));
        }
        return move.action() != AuditAction.UNDONE && move.settles()
                ? Stream.of(ReportLedger.settled(found.commentId(), found.reports(), found.now()), entry(move))
                : Stream.of(entry(move));
    }

    private static AuditEntry entry(Move move) {
        Found found = move.found();
        return new AuditEntry(
                Target.comment(found.commentId()),
                move.action(),
                told(found.now(), found.notice()),
                told(move.after(), move.notice()),
                move.reason());
    }

    /** What an author was told is theirs again when a decision is undone: the log has to know it. */
    private static Map<String, String> told(CommentStatus status, String notice) {
        return notice.isEmpty()
                ? Map.of("status", status.toString())
                : Map.of("status", status.toString(), "notice", notice);
    }
}
