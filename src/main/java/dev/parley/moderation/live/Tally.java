package dev.parley.moderation.live;

import dev.parley.comment.CommentStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lists of a site stood at one moment. Lists that nothing was ever in are absent.
 *
 * @param version rises with every comment that comes into a list or leaves one; it says nothing but which of two is newer
 * @param counts how many stand in each list
 * @param arrived how many ever came into each list; what came between two tallies is their difference
 * @param held how many that wait somebody is deciding on
 */
public record Tally(long version, Map<String, Long> counts, Map<String, Long> arrived, long held) {

    /** One list as its shards add up; a count may be off by what a test or an operator did, and is never below 0. */
    record Row(String list, long count, long arrived) {}

    private static final String PENDING = CommentStatus.PENDING.toString();

    static final Tally NONE = of(List.of(), 0);

    static Tally of(List<Row> rows, long held) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Long> arrived = new LinkedHashMap<>();
        long version = 0;
        for (Row row : rows) {
            counts.put(row.list(), Math.max(row.count(), 0));
            arrived.put(row.list(), row.arrived());
            // Whoever comes adds one to both figures, whoever leaves takes one from the count: both add one to this.
            version += 2 * row.arrived() - row.count();
        }
        return new Tally(version, Collections.unmodifiableMap(counts), Collections.unmodifiableMap(arrived), held);
    }

    public long count(String list) {
        return counts.getOrDefault(list, 0L);
    }

    /** How many wait that nobody is deciding on. */
    public long free() {
        return Math.max(count(PENDING) - held, 0);
    }

    public long arrived(String list) {
        return arrived.getOrDefault(list, 0L);
    }
}
