package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies moderators' decisions: state, counts, thread and log change together, in the caller's transaction, by a
 * number of statements that does not depend on how many decisions there are.
 */
@ApplicationScoped
public class Rulings {

    /** Not "for update", which would wait for whoever is answering one of them, who may be waiting for the thread. */
    private static final String LOCK = """
            select id, article_id, parent_id, root_id, status, version, reply_count
            from comment
            where site_id = :site and id = any(cast(:ids as bigint[]))
            order by id
            for no key update
            """;

    /** What was public once keeps its time: nobody may edit a reply of last year because it was away for a minute. */
    private static final String MOVE = """
            update comment c
            set status = m.status,
                published_at = case when m.status = 'approved' then coalesce(c.published_at, :now) else c.published_at end,
                version = c.version + 1
            from unnest(cast(:ids as bigint[]), cast(:statuses as text[])) as m(id, status)
            where c.site_id = :site and c.id = m.id
            """;

    private record Row(
            long id, long article, @Nullable Long parent, long root, String status, long version, int replyCount) {

        CommentStatus now() {
            return CommentStatus.of(status);
        }
    }

    /** A ruling that is possible on what was found. */
    private record Move(Ruling ruling, Row found) {

        CommentStatus after() {
            return ruling.decision().result();
        }
    }

    private final EntityManager database;
    private final ThreadLedger ledger;
    private final QueueLedger queue;
    private final AuditLog log;
    private final Clock clock;

    Rulings(EntityManager database, ThreadLedger ledger, QueueLedger queue, AuditLog log, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Applies each ruling whose comment is still what was seen; the others change nothing and say why.
     *
     * @param rulings at most one a comment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ruled apply(SiteId site, List<Ruling> rulings, Actor actor) {
        Map<Long, Row> found = locked(site, rulings);
        List<RulingOutcome> outcomes = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Row row = found.get(ruling.comment().value());
            RulingOutcome outcome = outcome(ruling, row);
            outcomes.add(outcome);
            if (outcome instanceof RulingOutcome.Applied && row != null) {
                moves.add(new Move(ruling, row));
            }
        }
        if (moves.isEmpty()) {
            return new Ruled(null, outcomes);
        }
        move(site, moves);
        ledger.settle(site, moves.stream().flatMap(Rulings::turn).toList());
        queue.moved(site, moves.stream().flatMap(Rulings::shift).toList());
        return new Ruled(
                log.append(site, actor, moves.stream().map(Rulings::entry).toList()), outcomes);
    }

    private static RulingOutcome outcome(Ruling ruling, @Nullable Row row) {
        CommentId comment = ruling.comment();
        if (row == null) {
            return new RulingOutcome.Unknown(comment);
        }
        if (row.version() != ruling.seen()) {
            return new RulingOutcome.Stale(comment, row.now(), row.version());
        }
        return ruling.decision().isPossibleFor(row.now())
                ? new RulingOutcome.Applied(comment)
                : new RulingOutcome.NotPossible(comment, row.now(), row.version());
    }

    @SuppressWarnings("unchecked")
    private Map<Long, Row> locked(SiteId site, List<Ruling> rulings) {
        Long[] ids = rulings.stream().map(ruling -> ruling.comment().value()).toArray(Long[]::new);
        ledger.lockThreadsOf(site, ids);
        List<Row> rows = database.createNativeQuery(LOCK, Row.class)
                .setParameter("site", site.value())
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
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
                .executeUpdate();
    }

    private static Stream<ThreadLedger.Turn> turn(Move move) {
        Row row = move.found();
        boolean was = row.now() == CommentStatus.APPROVED;
        boolean is = move.after() == CommentStatus.APPROVED;
        return was == is
                ? Stream.empty()
                : Stream.of(new ThreadLedger.Turn(row.article(), row.parent(), row.root(), row.replyCount() > 0, is));
    }

    private static Stream<QueueLedger.Shift> shift(Move move) {
        return Stream.of(new QueueLedger.Shift(move.found().now(), -1), new QueueLedger.Shift(move.after(), 1));
    }

    private static AuditEntry entry(Move move) {
        return AuditEntry.changed(
                        Target.comment(move.ruling().comment()),
                        move.ruling().decision().action(),
                        "status",
                        move.found().status(),
                        move.after().toString())
                .because(move.ruling().reason());
    }
}
