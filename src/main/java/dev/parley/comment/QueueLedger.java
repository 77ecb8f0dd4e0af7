package dev.parley.comment;

import dev.parley.platform.Notices;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Keeps how many comments stand in each of the desk's lists, and how many ever came into it, and tells all instances of
 * the service once the change is committed. What their authors took back stands in none.
 */
@ApplicationScoped
class QueueLedger {

    /** One comment more, or one less, in a list. */
    record Shift(String list, int delta) {

        Shift(CommentStatus list, int delta) {
            this(list.toString(), delta);
        }

        /** In the list of those that readers' reports are open on, beside that of its state. */
        static Shift reported(int delta) {
            return new Shift("reported", delta);
        }
    }

    /** What becomes of one list: where one leaves and another comes, its count stays, and one has arrived. */
    private record Change(long delta, long arrivals) {

        static Change by(int delta) {
            return new Change(delta, Math.max(delta, 0));
        }

        Change and(Change other) {
            return new Change(delta + other.delta, arrivals + other.arrivals);
        }

        boolean isNothing() {
            return delta == 0 && arrivals == 0;
        }
    }

    /** As many rows as may be written side by side; the table allows no more. */
    private static final int SHARDS = 16;

    /** In the order of the lists, so that two writers who meet do not wait for each other. */
    private static final String COUNT = """
            insert into queue_count as q (site_id, status, shard, count, arrivals)
            select :site, s.status, :shard, s.delta, s.arrivals
            from unnest(cast(:lists as text[]), cast(:deltas as bigint[]), cast(:arrivals as bigint[]))
                as s(status, delta, arrivals)
            order by s.status
            on conflict (site_id, status, shard) do update
                set count = q.count + excluded.count, arrivals = q.arrivals + excluded.arrivals
            """;

    private static final String CHANNEL = "parley_queue";

    private final EntityManager database;
    private final Notices notices;

    QueueLedger(EntityManager database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    void added(SiteId site, CommentStatus list) {
        moved(site, List.of(new Shift(list, 1)));
    }

    void moved(SiteId site, CommentStatus from, CommentStatus to) {
        moved(site, List.of(new Shift(from, -1), new Shift(to, 1)));
    }

    /** To be called after all other locks are taken. */
    void moved(SiteId site, List<Shift> shifts) {
        Map<String, Change> changes = new TreeMap<>();
        shifts.forEach(shift -> changes.merge(shift.list(), Change.by(shift.delta()), Change::and));
        changes.values().removeIf(Change::isNothing);
        if (changes.isEmpty()) {
            return;
        }
        database.createNativeQuery(COUNT)
                .setParameter("site", site.value())
                .setParameter("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .setParameter("lists", changes.keySet().toArray(String[]::new))
                .setParameter("deltas", figures(changes, Change::delta))
                .setParameter("arrivals", figures(changes, Change::arrivals))
                .executeUpdate();
        notices.afterCommit(CHANNEL, Long.toString(site.value()));
    }

    private static Long[] figures(Map<String, Change> changes, Function<Change, Long> figure) {
        return changes.values().stream().map(figure).toArray(Long[]::new);
    }
}
