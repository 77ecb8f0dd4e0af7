package dev.parley.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in the database, all tables of it, to see whether a request has changed anything. */
@ApplicationScoped
public class Contents {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
            order by table_name
            """;

    /**
     * Every change of a row gives it a later transaction, and every row that comes or goes changes the count: cheap, so
     * that a test can ask hundreds of times.
     */
    private static final String SUM = """
            select '%1$s=' || count(*) || '/' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0) from %1$s
            """;

    /** When a session was last seen is not a change. */
    private static final String SUM_OF_SESSIONS = """
            select '%1$s=' || count(*) || '/' || coalesce(sum(hashtextextended(
                cast(to_jsonb(t) - 'last_seen_at' as text), 0)), 0) from %1$s t
            """;

    /** Rows of the log are never changed, those of the search only with their comments; and there are many. */
    private static final String ROWS = "select '%1$s=' || count(*) from %1$s";

    private static final String CHANGED =
            "select cast(to_jsonb(t) as text) from %s t where cast(cast(xmin as text) as bigint) >= ? order by 1";

    private final Db db;

    Contents(Db db) {
        this.db = db;
    }

    public List<String> tables() {
        return db.column(TABLES).stream().map(Object::toString).toList();
    }

    /** Names of columns, of whichever of these tables. */
    public List<String> columns(List<String> tables) {
        return db
                .column(
                        "select distinct column_name from information_schema.columns where table_name = any(?) order by 1",
                        (Object) tables.toArray(String[]::new))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** A line for each table, which differs where anything in it does. */
    public List<String> sums() {
        return db.column(tables().stream().map(Contents::sum).collect(Collectors.joining(" union all "))).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static String sum(String table) {
        return switch (table) {
            case "moderator_session" -> SUM_OF_SESSIONS.formatted(table);
            case "audit_entry", "comment_search" -> ROWS.formatted(table);
            default -> SUM.formatted(table);
        };
    }

    /** A moment, to be asked about later. */
    public record Moment(long transaction, Map<String, Long> counts) {}

    public Moment now() {
        return new Moment(db.count("select cast(cast(pg_current_xact_id() as text) as bigint)"), counts());
    }

    /** The rows, as JSON, that were added or changed since, by table; tables of which there are none are absent. */
    public Map<String, List<String>> changedSince(Moment moment) {
        Map<String, List<String>> changed = new TreeMap<>();
        for (String table : tables()) {
            List<String> rows = db.column(CHANGED.formatted(table), moment.transaction()).stream()
                    .map(Object::toString)
                    .toList();
            if (!rows.isEmpty()) {
                changed.put(table, rows);
            }
        }
        return changed;
    }

    /** How many rows there are more than then, or fewer, by table; tables where it is the same are absent. */
    public Map<String, Long> grownSince(Moment moment) {
        Map<String, Long> grown = counts();
        grown.replaceAll((table, count) -> count - moment.counts().getOrDefault(table, 0L));
        grown.values().removeIf(difference -> difference == 0);
        return grown;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables().forEach(table -> counts.put(table, db.count("select count(*) from " + table)));
        return counts;
    }
}
