package dev.parley.moderation.live;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads how lists stand. It takes the connection of its caller, who may hold a snapshot, or listen on it; the rows that
 * it reads are sixteen a list, and one for each card that somebody is deciding on, however many comments there are.
 */
@ApplicationScoped
public class Tallies {

    static final String READ = """
            select site_id, status, cast(sum(count) as bigint), cast(sum(arrivals) as bigint)
            from queue_count where site_id = any(?) group by site_id, status order by site_id, status
            """;

    static final String HELD = """
            select l.site_id, count(*)
            from lease l join comment c on c.site_id = l.site_id and c.id = l.comment_id
            where l.site_id = any(?) and l.until > ? and c.status = 'pending'
            group by l.site_id
            """;

    private final DataSource pool;
    private final Clock clock;

    Tallies(DataSource pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** How the lists of this site stand for this connection. */
    public Tally of(Connection connection, SiteId site) throws SQLException {
        return of(connection, List.of(site)).getOrDefault(site, Tally.NONE);
    }

    /** How they stand now. */
    Tally of(SiteId site) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return of(connection, site);
        }
    }

    /** By two statements; a site where nobody ever wrote is absent. */
    Map<SiteId, Tally> of(Connection connection, Collection<SiteId> sites) throws SQLException {
        Map<SiteId, Long> held = held(connection, sites);
        Map<SiteId, List<Tally.Row>> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, ids(sites));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.computeIfAbsent(new SiteId(row.getLong(1)), site -> new ArrayList<>())
                            .add(new Tally.Row(row.getString(2), row.getLong(3), row.getLong(4)));
                }
            }
        }
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, site -> Tally.of(site.getValue(), held.getOrDefault(site.getKey(), 0L))));
    }

    private Map<SiteId, Long> held(Connection connection, Collection<SiteId> sites) throws SQLException {
        Map<SiteId, Long> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setObject(1, ids(sites));
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.put(new SiteId(row.getLong(1)), row.getLong(2));
                }
            }
        }
        return held;
    }

    private static long[] ids(Collection<SiteId> sites) {
        return sites.stream().mapToLong(SiteId::value).toArray();
    }
}
