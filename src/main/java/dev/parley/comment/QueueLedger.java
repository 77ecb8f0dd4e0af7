package dev.parley.comment;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Keeps how many comments stand in each of the desk's lists. What their authors took back stands in none. */
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

    /** As many rows as may be written side by side; the table allows no more. */
    private static final int SHARDS = 16;

    /** In the order of the lists, so that two writers who meet do not wait for each other. */
    private static final String COUNT = """
            insert into queue_count as q (site_id, status, shard, count)
            select :site, s.status, :shard, s.delta
            from unnest(cast(:lists as text[]), cast(:deltas as bigint[])) as s(status, delta)
            order by s.status
            on conflict (site_id, status, shard) do update set count = q.count + excluded.count
            """;

    private final EntityManager database;

    QueueLedger(EntityManager database) {
        this.database = database;
    }

    void added(SiteId site, CommentStatus list) {
        moved(site, List.of(new Shift(list, 1)));
    }

    void moved(SiteId site, CommentStatus from, CommentStatus to) {
        moved(site, List.of(new Shift(from, -1), new Shift(to, 1)));
    }

    /** To be called after all other locks are taken. */
    void moved(SiteId site, List<Shift> shifts) {
        Map<String, Long> deltas = shifts.stream()
                .collect(Collectors.groupingBy(Shift::list, TreeMap::new, Collectors.summingLong(Shift::delta)));
        deltas.values().removeIf(delta -> delta == 0);
        if (deltas.isEmpty()) {
            return;
        }
        database.createNativeQuery(COUNT)
                .setParameter("site", site.value())
                .setParameter("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .setParameter("lists", deltas.keySet().toArray(String[]::new))
                .setParameter("deltas", deltas.values().toArray(Long[]::new))
                .executeUpdate();
    }
}
