package dev.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import dev.parley.support.Db;
import dev.parley.support.Plans;
import dev.parley.support.ServiceTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page of the log costs does not depend on how long the log is (promise M7). */
@ServiceTest
class AuditCostTest {

    /** A row a minute: mostly of one moderator, some of another, the oldest of one who left; one comment in seven has two. */
    private static final String GROW = """
            insert into audit_entry (site_id, act_id, position, at, actor_kind, actor_id, target_kind, target_id, action,
                                     before, after)
            select ?, ? + n * 60000 * 4194304, 1, now(), case when n % 3 = 0 then 'author' else 'moderator' end,
                   case when n % 3 = 0 then 0 when n < 50 then 3 when n % 1000 = 1 then 2 else 1 end, 'comment', n - n % 7 / 6,
                   case when n % 3 = 0 then 'submitted' when n % 5 = 0 then 'marked-spam' else 'approved' end,
                   '{"status": "pending"}', '{"status": "approved"}'
            from generate_series(1::bigint, ?) as n
            """;

    /** An index of a hundred thousand rows has a level more than one of two thousand, for each of the two scopes. */
    private static final long MORE_LEVELS = 4;

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final Db db;
    private final IdSource ids;

    AuditCostTest(Db db, IdSource ids) {
        this.db = db;
        this.ids = ids;
    }

    private SiteId grown(long rows) {
        SiteId site = ids.newSiteId();
        db.update(GROW, site.value(), IdSource.firstActAt(FIRST).value(), rows);
        return site;
    }

    /** What moderators ask for, alone and together; some of it is rare, and some is not there at all. */
    private static Map<String, AuditFilter> filters() {
        AuditFilter all = AuditFilter.EVERYTHING;
        Actor busy = new Actor(Actor.Kind.MODERATOR, 1);
        Actor rare = new Actor(Actor.Kind.MODERATOR, 2);
        Target comment = new Target(Target.Kind.COMMENT, 5);
        Instant from = FIRST.plusSeconds(60 * 500);
        Instant until = FIRST.plusSeconds(60 * 1500);
        Map<String, AuditFilter> filters = new LinkedHashMap<>();
        filters.put("everything", all);
        filters.put("a busy actor", all.by(busy));
        filters.put("an actor who left", all.by(new Actor(Actor.Kind.MODERATOR, 3)));
        filters.put("an actor unknown here", all.by(new Actor(Actor.Kind.API_KEY, 9)));
        filters.put("a frequent action", all.doing(AuditAction.APPROVED));
        filters.put("an action that never was", all.doing(AuditAction.KEY_REVOKED));
        filters.put("a comment", all.on(comment));
        filters.put("days", all.between(from, until));
        filters.put("actor and action", all.by(busy).doing(AuditAction.MARKED_SPAM));
        filters.put(
                "actor and an action that is never theirs", all.by(Actor.AUTHOR).doing(AuditAction.APPROVED));
        filters.put("actor and comment", all.by(busy).on(comment));
        filters.put("a rare actor and comment", all.by(rare).on(comment));
        filters.put("action and comment", all.doing(AuditAction.MARKED_SPAM).on(comment));
        filters.put("actor and days", all.by(busy).between(from, until));
        filters.put("action and days", all.doing(AuditAction.APPROVED).between(from, until));
        filters.put("comment and days", all.on(comment).between(from, until));
        filters.put(
                "all at once",
                all.by(busy).doing(AuditAction.TRASHED).on(comment).between(from, until));
        return filters;
    }

    private String plan(SiteId site, AuditFilter filter) {
        Actor actor = filter.actor() == null ? Actor.SYSTEM : filter.actor();
        Target target = filter.target() == null ? Target.site(site) : filter.target();
        AuditQuery query = new AuditQuery(new AuditScope(List.of(site), true), filter, null);
        String sql = AuditScan.of(filter)
                .sql(filter)
                .replace(":scopes", "'{" + site.value() + ",0}'")
                .replace(":from", Long.toString(AuditReader.from(filter)))
                .replace(":position", Long.toString(AuditReader.start(query).id()))
                .replace(":actorKind", "'" + actor.kind() + "'")
                .replace(":actor", Long.toString(actor.id()))
                .replace(":action", "'" + filter.action() + "'")
                .replace(":act", Long.toString(AuditReader.start(query).rank()))
                .replace(":targetKind", "'" + target.kind() + "'")
                .replace(":target", Long.toString(target.id()))
                .replace(":limit", Integer.toString(AuditReader.PAGE + 1));
        return explained(sql);
    }

    private String explained(String sql) {
        return Plans.explain(db, sql);
    }

    private String planOfActors(SiteId site) {
        return explained(
                AuditActors.SEEN.replace(":scopes", "'{" + site.value() + "}'").replace(":most", "500"));
    }

    @Test
    void aPageOfAHundredThousandRowsCostsAsMuchAsOneOfTwoThousand() {
        SiteId small = grown(2_000);
        SiteId large = grown(100_000);
        db.update("vacuum analyze audit_entry");

        filters().forEach((name, filter) -> {
            plan(small, filter);
            long few = Plans.buffers(plan(small, filter));
            String plan = plan(large, filter);
            assertThat(plan).as(name).doesNotContain("Seq Scan on audit_entry");
            assertThat(Plans.buffers(plan))
                    .as(name + ", " + few + " at 2,000\n" + plan)
                    .isLessThanOrEqualTo(few + few / 5 + MORE_LEVELS);
        });
        planOfActors(small);
        String actors = planOfActors(large);
        assertThat(Plans.buffers(actors)).as(actors).isLessThanOrEqualTo(Plans.buffers(planOfActors(small)) * 2);
    }
}
