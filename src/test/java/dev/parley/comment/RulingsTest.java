package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats T36 and T39: what moderators decide changes state, counts and log together. */
@ServiceTest
class RulingsTest {

    private static final String WRONG_THREADS = """
            select t.article_id from thread t where published_count <> (
                select count(*) from comment c
                where c.site_id = t.site_id and c.article_id = t.article_id and c.status = 'approved')
                and t.article_id = (select id from article where slug = ?)
            """;

    private static final String WRONG_REPLY_COUNTS = """
            select p.id from comment p where reply_count <> (
                select count(*) from comment c
                where c.site_id = p.site_id and c.parent_id = p.id and (c.status = 'approved' or c.reply_count > 0))
                and p.article_id = (select id from article where slug = ?)
            """;

    private static final String WRONG_BRANCH_COUNTS = """
            select r.id from comment r where branch_count <> (
                select count(*) from comment c
                where c.site_id = r.site_id and c.root_id = r.id and c.parent_id is not null and c.status = 'approved')
                and r.article_id = (select id from article where slug = ?)
            """;

    private static final String UNTOLD = """
            select c.id from comment c where c.article_id = (select id from article where slug = ?)
                and c.status <> (select e.after ->> 'status' from audit_entry e
                    where e.site_id = c.site_id and e.target_kind = 'comment' and e.target_id = c.id
                    order by act_id desc limit 1)
            """;

    private final World world;
    private final Db db;
    private final Rulings rulings;
    private final SiteDirectory sites;
    private final SessionFactory sessions;

    RulingsTest(World world, Db db, Rulings rulings, SiteDirectory sites, SessionFactory sessions) {
        this.world = world;
        this.db = db;
        this.rulings = rulings;
        this.sites = sites;
        this.sessions = sessions;
    }

    private SiteId site = new SiteId(0);

    @BeforeEach
    void everythingIsPublicAtOnce() {
        site = sites.defaultSite().id();
        world.moderation(Moderation.POST);
    }

    private CommentId says(String slug) {
        return id(world.reader("Jane").says(slug, "Words."));
    }

    private CommentId answers(String slug, CommentId parent) {
        Reader reader = world.reader("Ada");
        Map<String, String> form = reader.form("Answer.");
        form.put("parent", parent.toString());
        return id(reader.says(slug, form));
    }

    private static CommentId id(String text) {
        return CommentId.parse(text).orElseThrow();
    }

    private Ruled rule(List<Ruling> given) {
        return QuarkusTransaction.requiringNew().call(() -> rulings.apply(site, given, Actor.SYSTEM));
    }

    private RulingOutcome rule(CommentId comment, Decision decision) {
        return rule(List.of(new Ruling(comment, version(comment), decision, "")))
                .outcomes()
                .getFirst();
    }

    private long version(CommentId comment) {
        return db.count("select version from comment where id = ?", comment.value());
    }

    private String status(CommentId comment) {
        return (String) db.value("select status from comment where id = ?", comment.value());
    }

    private void everyCountIsTrue(String slug) {
        assertThat(db.column(WRONG_THREADS, slug)).isEmpty();
        assertThat(db.column(WRONG_REPLY_COUNTS, slug)).isEmpty();
        assertThat(db.column(WRONG_BRANCH_COUNTS, slug)).isEmpty();
        assertThat(db.column(UNTOLD, slug)).isEmpty();
    }

    /** By list: what the ledger says less what there is. Other tests write past the product, so it need not be 0. */
    private Map<String, Long> drift() {
        Map<String, Long> drift = new TreeMap<>();
        for (String list : List.of("pending", "approved", "rejected", "spam", "trash")) {
            long told = db.count("select coalesce(sum(count), 0) from queue_count where status = ?", list);
            drift.put(list, told - db.count("select count(*) from comment where status = ?", list));
        }
        return drift;
    }

    @Test
    void eachDecisionLeadsWhereItSays() {
        CommentId comment = says(world.article());

        for (Decision decision : List.of(
                Decision.REJECT,
                Decision.RESTORE,
                Decision.SPAM,
                Decision.APPROVE,
                Decision.TRASH,
                Decision.RESTORE,
                Decision.APPROVE)) {
            assertThat(rule(comment, decision)).isInstanceOf(RulingOutcome.Applied.class);
            assertThat(status(comment)).isEqualTo(decision.result().toString());
        }
    }

    @Test
    void whatWasPublicOnceKeepsItsTime() {
        CommentId comment = says(world.article());
        db.update("update comment set published_at = now() - interval '1 year' where id = ?", comment.value());

        rule(comment, Decision.REJECT);
        rule(comment, Decision.APPROVE);

        assertThat(db.count(
                        "select count(*) from comment where id = ? and published_at < now() - interval '300 days'",
                        comment.value()))
                .isEqualTo(1);
    }

    @Test
    void whatChangesNothingIsNotPossible() {
        CommentId comment = says(world.article());

        assertThat(rule(comment, Decision.APPROVE)).isInstanceOf(RulingOutcome.NotPossible.class);
        assertThat(rule(comment, Decision.RESTORE)).isInstanceOf(RulingOutcome.NotPossible.class);
    }

    @Test
    void whatItsAuthorTookBackIsOutOfReach() {
        Reader jane = world.reader("Jane");
        CommentId comment = id(jane.says(world.article(), "Words."));
        OwnReplies.delete(jane, comment.toString());

        for (Decision decision : Decision.values()) {
            assertThat(rule(comment, decision)).isInstanceOf(RulingOutcome.NotPossible.class);
        }
        assertThat(status(comment)).isEqualTo("deleted");
    }

    @Test
    void aDecisionOnWhatIsNoLongerSoIsStale() {
        CommentId comment = says(world.article());
        long seen = version(comment);
        rule(comment, Decision.SPAM);

        RulingOutcome late = rule(List.of(new Ruling(comment, seen, Decision.REJECT, "")))
                .outcomes()
                .getFirst();

        assertThat(late).isEqualTo(new RulingOutcome.Stale(comment, CommentStatus.SPAM, seen + 1));
        assertThat(status(comment)).isEqualTo("spam");
    }

    @Test
    void newWordsMakeADecisionOnTheOldOnesStale() {
        Reader jane = world.reader("Jane");
        CommentId comment = id(jane.says(world.article(), "Words."));
        long seen = version(comment);
        OwnReplies.edit(jane, comment.toString(), 1, "Other words.");

        assertThat(rule(List.of(new Ruling(comment, seen, Decision.REJECT, ""))).outcomes())
                .hasOnlyElementsOfType(RulingOutcome.Stale.class);
    }

    @Test
    void ofManyEachIsJudgedAlone() {
        String slug = world.article();
        CommentId good = says(slug);
        CommentId stale = says(slug);
        CommentId unknown = new CommentId(1);

        Ruled ruled = rule(List.of(
                new Ruling(stale, version(stale) + 7, Decision.REJECT, ""),
                new Ruling(good, version(good), Decision.REJECT, "off topic"),
                new Ruling(unknown, 0, Decision.REJECT, "")));

        assertThat(ruled.outcomes().stream().map(outcome -> outcome.getClass().getSimpleName()))
                .containsExactly("Stale", "Applied", "Unknown");
        assertThat(status(good)).isEqualTo("rejected");
        assertThat(status(stale)).isEqualTo("approved");
        assertThat(db.column(
                        "select action || ' ' || reason from audit_entry where act_id = ?",
                        Objects.requireNonNull(ruled.act()).value()))
                .containsExactly("rejected off topic");
    }

    /** M4 and T8: another site's comment is as unknown as none. */
    @Test
    void aCommentOfAnotherSiteIsUnknown() {
        CommentId comment = says(world.article());
        Ruling ruling = new Ruling(comment, version(comment), Decision.TRASH, "");

        Ruled ruled = QuarkusTransaction.requiringNew()
                .call(() -> rulings.apply(new SiteId(site.value() + 1), List.of(ruling), Actor.SYSTEM));

        assertThat(ruled.outcomes()).containsExactly(new RulingOutcome.Unknown(comment));
        assertThat(status(comment)).isEqualTo("approved");
    }

    @Test
    void repliesToWhatWasTakenAwayHangOnAMarkerThatLeavesWithThem() {
        String slug = world.article();
        CommentId head = says(slug);
        CommentId middle = answers(slug, head);
        CommentId leaf = answers(slug, middle);

        rule(middle, Decision.REJECT);
        rule(head, Decision.TRASH);
        everyCountIsTrue(slug);
        rule(leaf, Decision.SPAM);
        everyCountIsTrue(slug);
        assertThat(db.count("select reply_count from comment where id = ?", head.value()))
                .isZero();
        rule(leaf, Decision.APPROVE);
        everyCountIsTrue(slug);
        assertThat(db.count("select reply_count from comment where id = ?", head.value()))
                .isEqualTo(1);
        rule(middle, Decision.APPROVE);
        rule(head, Decision.APPROVE);
        everyCountIsTrue(slug);
    }

    @Test
    void aThousandDecisionsInBatchesLeaveEveryCountTrue() {
        Random random = new Random(3);
        String slug = world.article();
        Map<String, Long> drift = drift();
        List<CommentId> comments = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean head = comments.isEmpty() || random.nextInt(4) == 0;
            CommentId parent = head ? null : comments.get(random.nextInt(comments.size()));
            boolean tooDeep = parent != null && db.count("select depth from comment where id = ?", parent.value()) >= 5;
            comments.add(parent == null || tooDeep ? says(slug) : answers(slug, parent));
        }
        everyCountIsTrue(slug);
        for (int round = 0; round < 40; round++) {
            List<CommentId> some = new ArrayList<>(comments);
            Collections.shuffle(some, random);
            rule(some.stream()
                    .limit(25)
                    .map(comment -> new Ruling(
                            comment, version(comment), Decision.values()[random.nextInt(Decision.values().length)], ""))
                    .toList());
            everyCountIsTrue(slug);
        }
        assertThat(drift()).isEqualTo(drift);
    }

    /** Every status in which a batch can find its comments costs the same, and 50 cost as much as 2. */
    @Test
    void fiftyDecisionsTakeAsManyStatementsAsTwo() {
        String slug = world.article();
        CommentId head = says(slug);
        List<CommentId> comments = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            comments.add(answers(slug, head));
        }

        long two = statements(comments.subList(0, 2));
        long fifty = statements(comments.subList(2, 52));

        assertThat(fifty).isEqualTo(two).isLessThanOrEqualTo(8);
        everyCountIsTrue(slug);
    }

    private long statements(List<CommentId> comments) {
        List<Ruling> given = comments.stream()
                .map(comment -> new Ruling(comment, version(comment), Decision.REJECT, ""))
                .toList();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(rule(given).outcomes()).hasOnlyElementsOfType(RulingOutcome.Applied.class);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    /** Issue: two moderators who decide the same cards at full speed; each card is decided once. */
    @Test
    void ofEightWhoDecideTheSameAtOnceOneIsFirst() throws Exception {
        String slug = world.article();
        List<CommentId> comments = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            comments.add(i % 3 == 0 ? says(slug) : answers(slug, comments.get(i - 1 - (i % 3 - 1))));
        }
        Map<String, Long> drift = drift();
        Map<CommentId, Long> seen = new HashMap<>();
        comments.forEach(comment -> seen.put(comment, version(comment)));
        List<Callable<Ruled>> deciders = new ArrayList<>();
        for (int decider = 0; decider < 8; decider++) {
            Random random = new Random(decider);
            List<Ruling> given = new ArrayList<>(comments.stream()
                    .map(comment -> new Ruling(
                            comment,
                            seen.getOrDefault(comment, -1L),
                            random.nextBoolean() ? Decision.REJECT : Decision.SPAM,
                            ""))
                    .toList());
            Collections.shuffle(given, random);
            deciders.add(() -> rule(given));
        }

        List<RulingOutcome> outcomes = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            for (Future<Ruled> ruled : desk.invokeAll(deciders)) {
                outcomes.addAll(ruled.get().outcomes());
            }
        }

        assertThat(outcomes.stream().filter(RulingOutcome.Applied.class::isInstance))
                .hasSize(30);
        assertThat(outcomes.stream().filter(RulingOutcome.Stale.class::isInstance))
                .hasSize(7 * 30);
        assertThat(db.count(
                        "select count(*) from audit_entry where action in ('rejected', 'marked-spam') and target_id = any(?)",
                        (Object) comments.stream().map(CommentId::value).toArray(Long[]::new)))
                .isEqualTo(30);
        everyCountIsTrue(slug);
        assertThat(drift()).isEqualTo(drift);
    }
}
