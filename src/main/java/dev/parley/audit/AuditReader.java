package dev.parley.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.platform.ActId;
import dev.parley.platform.Cursor;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the log. What a page costs does not depend on how long the log is. */
@ApplicationScoped
public class AuditReader {

    /** Rows a page. */
    public static final int PAGE = 100;

    private static final String LATEST_OF_ALL = """
            select %s
            from unnest(cast(:kinds as text[]), cast(:ids as bigint[])) as target (kind, id)
            cross join lateral (
                select *
                from audit_entry r
                where r.site_id = :site and r.target_kind = target.kind and r.target_id = target.id
                    and r.action <> 'noted'%s
                order by r.act_id desc, r.position desc
                limit 1) e
            """;

    private static final String LATEST = LATEST_OF_ALL.formatted(AuditRow.COLUMNS, "");

    private static final String STANDING = """
             and r.action <> 'undone'
                    and not exists (select from act_undo u where u.site_id = r.site_id and u.act_id = r.act_id)\
            """;

    private static final String LATEST_STANDING = LATEST_OF_ALL.formatted(AuditRow.COLUMNS, STANDING);

    private static final String LATEST_STANDING_OF =
            LATEST_OF_ALL.formatted(AuditRow.COLUMNS, STANDING + " and r.action = any(cast(:actions as text[]))");

    private static final String ACT = """
            select %s from audit_entry e where e.site_id = :site and e.act_id = :act order by e.position
            """.formatted(AuditRow.COLUMNS);

    private static final String SUMMARY = """
            select action, count(*)
            from audit_entry
            where site_id = :site and act_id = :act and actor_kind = :actorKind and actor_id = :actor
            group by action
            """;

    private static final TypeReference<Map<String, String>> PROPERTIES = new TypeReference<>() {};

    private record Count(String action, long count) {}

    private final EntityManager database;
    private final ObjectMapper json;

    AuditReader(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One page, newest first; the rows of one act stand together, the last change first. */
    @Transactional
    public AuditPage page(AuditQuery query) {
        List<LoggedAct> acts = logged(filtered(query.filter())
                .setParameter("scopes", query.scope().siteIds())
                .setParameter("from", from(query.filter()))
                .setParameter("act", start(query).rank())
                .setParameter("position", start(query).id())
                .setParameter("limit", PAGE + 1));
        return acts.size() <= PAGE
                ? new AuditPage(acts, null)
                : new AuditPage(acts.subList(0, PAGE), acts.get(PAGE - 1).place());
    }

    /**
     * The last row of each thing on this site that is about itself and not about its author, however many things, in one statement; those without any are absent.
     *
     * @param site where; null for what belongs to no single site, such as accounts
     */
    @Transactional
    public Map<Target, LoggedAct> latest(@Nullable SiteId site, Collection<Target> targets) {
        return latest(database.createNativeQuery(LATEST, AuditRow.class), site, targets);
    }

    /** The last row of each that still stands: what was undone, and its undoing, are as if they had never been. */
    @Transactional
    public Map<Target, LoggedAct> latestStanding(SiteId site, Collection<Target> targets) {
        return latest(database.createNativeQuery(LATEST_STANDING, AuditRow.class), site, targets);
    }

    /** The last of these actions on each that still stands, whatever else has happened to it. */
    @Transactional
    public Map<Target, LoggedAct> latestStanding(SiteId site, Collection<Target> targets, Set<AuditAction> actions) {
        Query latest = database.createNativeQuery(LATEST_STANDING_OF, AuditRow.class)
                .setParameter(
                        "actions", actions.stream().map(AuditAction::toString).toArray(String[]::new));
        return latest(latest, site, targets);
    }

    private Map<Target, LoggedAct> latest(Query query, @Nullable SiteId site, Collection<Target> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        List<Target> asked = targets.stream().distinct().toList();
        Query latest = query.setParameter("site", site == null ? AuditLog.EVERYWHERE : site.value())
                .setParameter(
                        "kinds",
                        asked.stream().map(target -> target.kind().toString()).toArray(String[]::new))
                .setParameter("ids", asked.stream().map(Target::id).toArray(Long[]::new));
        return logged(latest).stream().collect(Collectors.toMap(LoggedAct::target, Function.identity()));
    }

    /** All that one act changed; empty where it is not of this site. */
    @Transactional
    public List<LoggedAct> act(SiteId site, ActId act) {
        return logged(database.createNativeQuery(ACT, AuditRow.class)
                .setParameter("site", site.value())
                .setParameter("act", act.value()));
    }

    /** How many things one act changed in which way; empty where the act is not this actor's, or not of this site. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<AuditAction, Long> summary(SiteId site, ActId act, Actor actor) {
        List<Count> counts = database.createNativeQuery(SUMMARY, Count.class)
                .setParameter("site", site.value())
                .setParameter("act", act.value())
                .setParameter("actorKind", actor.kind().toString())
                .setParameter("actor", actor.id())
                .getResultList();
        Map<AuditAction, Long> byAction = new EnumMap<>(AuditAction.class);
        counts.forEach(count -> byAction.put(AuditAction.parse(count.action()).orElseThrow(), count.count()));
        return byAction;
    }

    private Query filtered(AuditFilter filter) {
        Query query = database.createNativeQuery(AuditScan.of(filter).sql(filter), AuditRow.class);
        if (filter.actor() != null) {
            query.setParameter("actorKind", filter.actor().kind().toString())
                    .setParameter("actor", filter.actor().id());
        }
        if (filter.action() != null) {
            query.setParameter("action", filter.action().toString());
        }
        if (filter.target() != null) {
            query.setParameter("targetKind", filter.target().kind().toString())
                    .setParameter("target", filter.target().id());
        }
        return query;
    }

    static long from(AuditFilter filter) {
        return filter.from() == null ? 0 : IdSource.firstActAt(filter.from()).value();
    }

    /** The place before the first row: where the page before ended, or where the time that is asked for ends. */
    static Cursor start(AuditQuery query) {
        Cursor end = end(query.filter().until());
        Cursor after = query.after();
        return after == null || after.rank() >= end.rank() ? end : after;
    }

    private static Cursor end(@Nullable Instant until) {
        return new Cursor(
                until == null ? Long.MAX_VALUE : IdSource.firstActAt(until).value(), 0);
    }

    @SuppressWarnings("unchecked")
    private List<LoggedAct> logged(Query query) {
        List<AuditRow> rows = query.getResultList();
        return rows.stream().map(row -> row.logged(this::properties)).toList();
    }

    private Map<String, String> properties(String stored) {
        try {
            return json.readValue(stored, PROPERTIES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The log holds maps of strings", e);
        }
    }
}
