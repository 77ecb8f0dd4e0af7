package dev.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ActId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.IdSource;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import dev.parley.support.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats T8 and T36: what was logged is found, by whoever may see it. Every test has sites of its own. */
@ServiceTest
class AuditReaderTest {

    private final AuditLog log;
    private final AuditReader reader;
    private final AuditActors actors;
    private final IdSource ids;
    private final Clock clock;
    private final SessionFactory sessions;
    private SiteId site;
    private Actor ana;
    private Actor ben;

    AuditReaderTest(
            AuditLog log, AuditReader reader, AuditActors actors, IdSource ids, Clock clock, SessionFactory sessions) {
        this.log = log;
        this.reader = reader;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
        this.sessions = sessions;
    }

    @BeforeEach
    void aSiteAndItsPeople() {
        site = ids.newSiteId();
        ana = Actor.moderator(ids.newModeratorId());
        ben = Actor.moderator(ids.newModeratorId());
    }

    private ActId logs(@Nullable SiteId where, Actor actor, AuditEntry... entries) {
        return QuarkusTransaction.requiringNew().call(() -> log.append(where, actor, List.of(entries)));
    }

    private AuditEntry comment(AuditAction action) {
        return AuditEntry.of(Target.comment(ids.newCommentId()), action);
    }

    private List<LoggedAct> read(AuditFilter filter) {
        return read(List.of(site), false, filter);
    }

    private List<LoggedAct> read(List<SiteId> sites, boolean withAccounts, AuditFilter filter) {
        return reader.page(new AuditQuery(new AuditScope(sites, withAccounts), filter, null))
                .acts();
    }

    @Test
    void aRowTellsAllThatWasWritten() {
        Target article = Target.article(new ArticleId(7));
        AuditEntry entry = new AuditEntry(
                article,
                AuditAction.SETTINGS_CHANGED,
                Map.of("moderation", "pre", "depth", "5"),
                Map.of("moderation", "post", "depth", "6"),
                "Because \u0007 of 'this'");

        ActId act = logs(site, ana, entry);

        assertThat(read(AuditFilter.EVERYTHING)).singleElement().satisfies(row -> {
            assertThat(row.site()).isEqualTo(site);
            assertThat(row.act()).isEqualTo(act);
            assertThat(row.actor()).isEqualTo(ana);
            assertThat(row.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
            assertThat(new AuditEntry(row.target(), row.action(), row.before(), row.after(), row.reason()))
                    .isEqualTo(entry);
        });
    }

    @Test
    void everyActionAndEveryKindCanBeReadBack() {
        for (AuditAction action : AuditAction.values()) {
            for (Target.Kind kind : Target.Kind.values()) {
                logs(site, Actor.VISITOR, AuditEntry.of(new Target(kind, 1), action));
            }
        }
        for (Actor.Kind kind : Actor.Kind.values()) {
            logs(site, new Actor(kind, 5), comment(AuditAction.EDITED));
            assertThat(read(AuditFilter.EVERYTHING.by(new Actor(kind, 5)))).hasSize(1);
        }

        for (AuditAction action : AuditAction.values()) {
            assertThat(read(AuditFilter.EVERYTHING.doing(action))).isNotEmpty();
        }
    }

    @Test
    void theNewestStandsFirst() {
        ActId first = logs(site, ana, comment(AuditAction.APPROVED), comment(AuditAction.REJECTED));
        ActId second = logs(site, ben, comment(AuditAction.TRASHED));

        assertThat(read(AuditFilter.EVERYTHING)).extracting(LoggedAct::act).containsExactly(second, first, first);
        assertThat(read(AuditFilter.EVERYTHING)).extracting(LoggedAct::position).containsExactly(1, 2, 1);
    }

    @Test
    void filtersNarrowAndAreCombined() {
        AuditEntry spam = comment(AuditAction.MARKED_SPAM);
        logs(site, ana, spam, comment(AuditAction.APPROVED));
        logs(site, ben, comment(AuditAction.APPROVED));

        assertThat(read(AuditFilter.EVERYTHING.by(ana))).hasSize(2);
        assertThat(read(AuditFilter.EVERYTHING.doing(AuditAction.APPROVED))).hasSize(2);
        assertThat(read(AuditFilter.EVERYTHING.on(spam.target()))).hasSize(1);
        assertThat(read(AuditFilter.EVERYTHING.by(ana).doing(AuditAction.APPROVED)))
                .hasSize(1);
        assertThat(read(AuditFilter.EVERYTHING.by(ben).on(spam.target()))).isEmpty();
        assertThat(read(AuditFilter.EVERYTHING
                        .by(ana)
                        .doing(AuditAction.MARKED_SPAM)
                        .on(spam.target())))
                .hasSize(1);
    }

    @Test
    void timeHasAFirstMomentAndAnEnd() {
        logs(site, ana, comment(AuditAction.APPROVED));
        Instant at = read(AuditFilter.EVERYTHING).getFirst().at();
        Duration aSecond = Duration.ofSeconds(1);

        assertThat(read(AuditFilter.EVERYTHING.between(at.minus(aSecond), at.plus(aSecond))))
                .hasSize(1);
        assertThat(read(AuditFilter.EVERYTHING.between(at.plus(aSecond), null))).isEmpty();
        assertThat(read(AuditFilter.EVERYTHING.between(null, at.minus(aSecond))))
                .isEmpty();
        assertThat(read(AuditFilter.EVERYTHING.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))))
                .hasSize(1);
    }

    @Test
    void anotherSitesRowsAreNeverFound() {
        SiteId other = ids.newSiteId();
        AuditEntry theirs = comment(AuditAction.APPROVED);
        ActId act = logs(other, ana, theirs);

        assertThat(read(AuditFilter.EVERYTHING)).isEmpty();
        assertThat(read(AuditFilter.EVERYTHING.by(ana))).isEmpty();
        assertThat(read(AuditFilter.EVERYTHING.on(theirs.target()))).isEmpty();
        assertThat(reader.latest(site, List.of(theirs.target()))).isEmpty();
        assertThat(reader.summary(site, act, ana)).isEmpty();
    }

    @Test
    void sitesAndAccountsAreMergedForThoseWhoMaySeeThem() {
        SiteId other = ids.newSiteId();
        Target person = Target.moderator(new ModeratorId(ana.id()));
        ActId first = logs(site, ana, comment(AuditAction.APPROVED));
        ActId second = logs(null, ana, AuditEntry.of(person, AuditAction.SIGNED_IN));
        ActId third = logs(other, ana, comment(AuditAction.REJECTED));
        AuditFilter byAna = AuditFilter.EVERYTHING.by(ana);

        assertThat(read(List.of(site, other), true, byAna))
                .extracting(LoggedAct::act)
                .containsExactly(third, second, first);
        assertThat(read(List.of(site, other), false, byAna))
                .extracting(LoggedAct::act)
                .containsExactly(third, first);
        assertThat(read(List.of(), true, byAna))
                .singleElement()
                .satisfies(row -> assertThat(row.site()).isNull());
        assertThat(read(List.of(), false, byAna)).isEmpty();
    }

    @Test
    void pagesMeetEveryRowOnceEvenWhenAnActIsLongerThanAPage() {
        SiteId other = ids.newSiteId();
        logs(site, ana, comment(AuditAction.APPROVED));
        logs(other, ana, many(150));
        logs(site, ana, many(120));
        AuditScope scope = new AuditScope(List.of(site, other), false);

        List<LoggedAct> met = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Cursor after = null;
        do {
            AuditPage page = reader.page(new AuditQuery(scope, AuditFilter.EVERYTHING, after));
            met.addAll(page.acts());
            sizes.add(page.acts().size());
            after = page.next();
        } while (after != null);

        assertThat(sizes).containsExactly(100, 100, 71);
        assertThat(met).extracting(LoggedAct::target).doesNotHaveDuplicates();
    }

    private AuditEntry[] many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> comment(AuditAction.APPROVED))
                .toArray(AuditEntry[]::new);
    }

    @Test
    void whatHappenedLastToEachThingIsOneStatement() {
        AuditEntry approved = comment(AuditAction.APPROVED);
        AuditEntry trashed = AuditEntry.of(approved.target(), AuditAction.TRASHED);
        AuditEntry untouched = comment(AuditAction.SUBMITTED);
        Target unknown = Target.comment(ids.newCommentId());
        logs(site, Actor.AUTHOR, untouched);
        logs(site, ana, approved);
        logs(site, ben, trashed);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        Map<Target, LoggedAct> latest =
                reader.latest(site, List.of(approved.target(), untouched.target(), unknown, unknown));

        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(1);
        assertThat(latest).containsOnlyKeys(approved.target(), untouched.target());
        assertThat(latest.get(approved.target())).satisfies(last -> {
            assertThat(last.actor()).isEqualTo(ben);
            assertThat(last.action()).isEqualTo(AuditAction.TRASHED);
        });
        assertThat(reader.latest(site, List.of())).isEmpty();
    }

    @Test
    void anActIsSummedUpForWhoeverDidItAlone() {
        ActId act = logs(
                site,
                ana,
                comment(AuditAction.APPROVED),
                comment(AuditAction.MARKED_SPAM),
                comment(AuditAction.APPROVED));

        assertThat(reader.summary(site, act, ana))
                .isEqualTo(Map.of(AuditAction.APPROVED, 2L, AuditAction.MARKED_SPAM, 1L));
        assertThat(reader.summary(site, act, ben)).isEmpty();
    }

    @Test
    void whoeverStandsInTheLogIsNamedOnce() {
        SiteId other = ids.newSiteId();
        logs(site, ana, comment(AuditAction.APPROVED), comment(AuditAction.APPROVED));
        logs(site, Actor.AUTHOR, comment(AuditAction.SUBMITTED));
        logs(site, ana, comment(AuditAction.APPROVED));
        logs(other, ana, comment(AuditAction.APPROVED));
        logs(other, ben, comment(AuditAction.APPROVED));

        assertThat(actors.seenIn(new AuditScope(List.of(site), false))).containsExactlyInAnyOrder(ana, Actor.AUTHOR);
        assertThat(actors.seenIn(new AuditScope(List.of(site, other), false)))
                .containsExactlyInAnyOrder(ana, ben, Actor.AUTHOR);
        assertThat(actors.seenIn(new AuditScope(List.of(ids.newSiteId()), false)))
                .isEmpty();
    }
}
