package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of replies that readers report. */
@ServiceTest
class ReportedTest {

    private static final String WRONG_OPEN_REPORTS = """
            select comment_id from (
                select comment_id, open_reports as told, 0 as there from reported_comment
                union all
                select comment_id, 0, 1 from report where settled_act is null) counts
            join comment on id = comment_id and article_id = (select id from article where slug = ?)
            group by comment_id having sum(told) <> sum(there)
            """;

    private final World world;
    private final Db db;
    private String slug = "";

    ReportedTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
        slug = world.article();
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    private String said() {
        return world.reader("Jane").says(slug, "Some words.");
    }

    private void reports(String id, int readers) {
        for (int i = 0; i < readers; i++) {
            assertThat(world.reader("Bea").reports(id, "abuse", "").statusCode())
                    .isEqualTo(303);
        }
    }

    private String status(String id) {
        return (String) db.value("select status from comment where id = ?", number(id));
    }

    private long open(String id) {
        return db.count("select count(*) from report where comment_id = ? and settled_act is null", number(id));
    }

    private List<Object> log(String id) {
        return db.column(
                "select action || ' ' || actor_kind from audit_entry where target_id = ? order by act_id, position",
                number(id));
    }

    /** What a list is said to hold less what is there; other tests write past the product, so it need not be 0. */
    private long drift(String list) {
        long told = db.count("select coalesce(sum(count), 0) from queue_count where status = ?", list);
        return list.equals("reported")
                ? told - db.count("select count(*) from reported_comment")
                : told - db.count("select count(*) from comment where status = ?", list);
    }

    private List<Long> drifts() {
        return List.of(drift("pending"), drift("reported"), drift("approved"), drift("rejected"));
    }

    private long published() {
        return db.count(
                "select published_count from thread where article_id = (select id from article where slug = ?)", slug);
    }

    private Desk desk() {
        return new Desk(world.moderator("default"));
    }

    private boolean isPublic(String id) {
        return page(world.reader("Stranger").gets("/articles/" + slug)).getElementById("comment-" + id) != null;
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = List.of(one, other).stream()
                    .map(each -> both.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @Test
    void whatIsReportedStandsInItsListWithItsReports() {
        String id = said();
        Desk desk = desk();
        long before = count(desk.open("/moderation?status=reported"));
        world.reader("Ada").reports(id, "spam", "Third time today.");
        world.reader("Bea").reports(id, "abuse", "<b>It</b> is https://evil.example/ about me.");
        world.reader("Cem").reports(id, "spam", "");

        Document page = desk.pageWith("reported", id);

        assertThat(count(page)).isEqualTo(before + 1);
        assertThat(Desk.cards(page).getFirst()).isEqualTo(id);
        Element reports = Desk.card(page, id).expectFirst(".reports");
        assertThat(reports.text()).contains("3 readers reported this: 2 as spam, 1 as abuse.");
        assertThat(reports.select("q").eachText())
                .containsExactly("<b>It</b> is https://evil.example/ about me.", "Third time today.");
        assertThat(reports.select("a, b, script")).isEmpty();
        assertThat(isPublic(id)).isTrue();
        assertThat(Desk.card(desk.pageWith("approved", id), id).select(".reports"))
                .hasSize(1);
        assertThat(Desk.cards(desk.open("/moderation?status=reported&order=newest")))
                .first()
                .isEqualTo(id);
    }

    private static long count(Document page) {
        return Long.parseLong(
                page.expectFirst(".lists a[href*='status=reported'] b").text().replace(",", ""));
    }

    @Test
    void oneReaderIsOneAndManyAreSummedUp() {
        String id = said();
        reports(id, 1);
        Desk desk = desk();
        assertThat(Desk.card(desk.pageWith("reported", id), id)
                        .expectFirst(".reports")
                        .text())
                .contains("One reader reported this: 1 as abuse.");

        reports(id, 53);

        assertThat(Desk.card(desk.pageWith("reported", id), id)
                        .expectFirst(".reports")
                        .text())
                .contains("54 readers reported this. Of the last 50: 50 as abuse.");
    }

    @Test
    void whatIsLookedAtCanBeLeftUp() {
        String id = said();
        reports(id, 2);
        Desk desk = desk();
        Document page = desk.pageWith("reported", id);
        assertThat(Desk.card(page, id).select("label.approve").text()).isEqualTo("Leave it up");

        Response decided = desk.decide("reported", id, "approve");

        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(desk.open(decided.header("Location")).select("#done").text()).startsWith("Done: 1 left up.");
        assertThat(status(id)).isEqualTo("approved");
        assertThat(open(id)).isZero();
        assertThat(Desk.cards(desk.pageWith("reported", id))).doesNotContain(id);
        assertThat(log(id)).containsExactly("submitted author", "reports-settled moderator", "left-up moderator");
        assertThat(desk.open("/moderation/log?comment=" + id).text())
                .contains("Left a reply up that readers had reported", "Settled the reports of a reply");
        // Without reports, there is nothing to leave up.
        assertThat(desk.decide("approved", id, "approve").statusCode()).isEqualTo(409);
    }

    @Test
    void everyDecisionSettlesAllReportsOfIt() {
        for (Decision decision : List.of(Decision.REJECT, Decision.SPAM, Decision.TRASH)) {
            String id = said();
            reports(id, 3);
            List<Long> before = drifts();

            assertThat(desk().decide("reported", id, decision.toString()).statusCode())
                    .isEqualTo(303);

            assertThat(status(id)).isEqualTo(decision.result().toString());
            assertThat(open(id)).isZero();
            assertThat(db.column("select distinct settled_act from report where comment_id = ?", number(id)))
                    .isEqualTo(db.column(
                            "select act_id from audit_entry where target_id = ? and action = 'reports-settled'",
                            number(id)));
            assertThat(drifts()).isEqualTo(before);
        }
        assertThat(db.column(WRONG_OPEN_REPORTS, slug)).isEmpty();
    }

    @Test
    void whatIsLeftOfThePageCanBeDecidedAtOnce() {
        String first = said();
        String second = said();
        reports(first, 1);
        reports(second, 1);
        Desk desk = desk();
        Map<String, String> form = Desk.form(desk.pageWith("reported", first));
        form.keySet()
                .removeIf(name ->
                        name.startsWith("seen.") && !List.of(first, second).contains(name.substring(5)));
        form.put("decision." + second, "spam");
        form.put("rest", "approve");

        assertThat(desk.decide(form).statusCode()).isEqualTo(303);

        assertThat(List.of(status(first), status(second))).containsExactly("approved", "spam");
        assertThat(open(first) + open(second)).isZero();
    }

    @Test
    void whatItsAuthorTakesBackIsNotReportedAnyMore() {
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Mine.");
        reports(id, 2);
        List<Long> before = drifts();

        OwnReplies.delete(jane, id);

        assertThat(open(id)).isZero();
        assertThat(drifts()).isEqualTo(before);
        assertThat(log(id)).containsExactly("submitted author", "deleted author", "reports-settled author");
    }

    @Test
    void reportsHoldNothingWhereNobodyHasDecidedThat() {
        String id = said();

        reports(id, 12);

        assertThat(status(id)).isEqualTo("approved");
    }

    @Test
    void asManyReadersAsTheSiteWantsHoldAReply() {
        world.decides("reports-to-hold", "3");
        String id = said();
        long public_ = published();
        List<Long> before = drifts();
        Reader bea = world.reader("Bea");
        bea.reports(id, "abuse", "");
        bea.reports(id, "spam", "");
        bea.inAnotherBrowser().reports(id, "spam", "");
        reports(id, 1);
        assertThat(status(id)).isEqualTo("approved");

        reports(id, 1);

        assertThat(status(id)).isEqualTo("pending");
        assertThat(isPublic(id)).isFalse();
        assertThat(published()).isEqualTo(public_ - 1);
        assertThat(drifts()).isEqualTo(before);
        assertThat(log(id)).containsExactly("submitted author", "held-by-reports system");
        assertThat(bea.reports(id, "spam", "").statusCode())
                .as("answered as the first")
                .isEqualTo(303);
        assertThat(world.reader("Dan").reports(id, "spam", "").statusCode()).isEqualTo(404);
        Desk desk = desk();
        for (String list : List.of("pending", "reported")) {
            Element card = Desk.card(desk.pageWith(list, id), id);
            assertThat(card.select(".reports").text()).contains("3 readers reported this");
            assertThat(card.select("label.approve").text()).isEqualTo("Approve");
        }
    }

    @Test
    void whatIsApprovedAfterThatStartsFromNothing() {
        world.decides("reports-to-hold", "2");
        String id = said();
        reports(id, 2);
        assertThat(desk().decide("pending", id, "approve").statusCode()).isEqualTo(303);
        assertThat(isPublic(id)).isTrue();

        reports(id, 1);
        assertThat(status(id)).isEqualTo("approved");
        assertThat(open(id)).isEqualTo(1);
        reports(id, 1);

        assertThat(status(id)).isEqualTo("pending");
        assertThat(log(id))
                .containsExactly(
                        "submitted author",
                        "held-by-reports system",
                        "reports-settled moderator",
                        "approved moderator",
                        "held-by-reports system");
    }

    @Test
    void anArticleMayWantMoreOrFewerThanItsSite() {
        world.decides("reports-to-hold", "1");
        world.decides(slug, "reports-to-hold", "2");
        String id = said();

        reports(id, 1);
        assertThat(status(id)).isEqualTo("approved");
        reports(id, 1);
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void theLastTwoAtTheSameMomentHoldOnce() throws Exception {
        world.decides("reports-to-hold", "2");
        for (int i = 0; i < 10; i++) {
            String id = said();
            List<Long> before = drifts();
            Reader bea = world.reader("Bea");
            Reader cem = world.reader("Cem");

            List<Response> answers = atOnce(() -> bea.reports(id, "spam", ""), () -> cem.reports(id, "spam", ""));

            assertThat(answers).extracting(Response::statusCode).containsOnly(303);
            assertThat(status(id)).isEqualTo("pending");
            assertThat(open(id)).isEqualTo(2);
            assertThat(log(id)).containsExactly("submitted author", "held-by-reports system");
            assertThat(drifts()).isEqualTo(before);
        }
    }

    @Test
    void twoPressesOfTheSameReaderAtTheSameMomentAreOneReport() throws Exception {
        world.decides("reports-to-hold", "2");
        String id = said();
        Reader bea = world.reader("Bea");

        List<Response> answers = atOnce(
                () -> bea.reports(id, "spam", ""), () -> bea.inAnotherBrowser().reports(id, "spam", ""));

        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(open(id)).isEqualTo(1);
        assertThat(status(id)).isEqualTo("approved");
    }

    /** Either the report came first and is settled, or it came later: then it is refused, or open on what is public. */
    @Test
    void aReportAndADecisionAtTheSameMomentLeaveNothingHalf() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = said();
            reports(id, 1);
            List<Long> before = drifts();
            Staff mia = world.moderator("default");
            mia.token();
            Reader bea = world.reader("Bea");
            String action = i % 2 == 0 ? "reject" : "approve";

            List<Response> answers = atOnce(
                    () -> bea.reports(id, "spam", ""),
                    () -> mia.json()
                            .body(Map.of(
                                    "revision",
                                    db.count("select version from comment where id = ?", number(id)),
                                    "action",
                                    action))
                            .post("/api/v1/comments/{id}/decisions", id));

            assertThat(answers.getLast().statusCode()).isEqualTo(200);
            assertThat(answers.getFirst().statusCode())
                    .isIn(action.equals("reject") ? List.of(303, 404) : List.of(303));
            if (action.equals("reject")) {
                assertThat(open(id)).isZero();
            }
            assertThat(db.column(WRONG_OPEN_REPORTS, slug)).isEmpty();
            assertThat(drifts()).isEqualTo(before);
        }
    }

    private static Response undoes(Desk desk) {
        return desk.staff().posts("/moderation/undos", Map.of());
    }

    @Test
    void whoUndoesWhatLeftItUpHasItsReportsAgain() {
        String id = said();
        reports(id, 2);
        List<Long> before = drifts();
        Desk desk = desk();
        Response decided = desk.decide("reported", id, "approve");
        assertThat(desk.open(decided.header("Location")).select("#done form")).hasSize(1);

        assertThat(undoes(desk).statusCode()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("approved");
        assertThat(open(id)).isEqualTo(2);
        assertThat(Desk.card(desk.pageWith("reported", id), id)
                        .select(".reports")
                        .text())
                .contains("2 readers reported this");
        assertThat(log(id))
                .containsExactly(
                        "submitted author", "reports-settled moderator", "left-up moderator", "undone moderator");
        assertThat(db.column(WRONG_OPEN_REPORTS, slug)).isEmpty();
        assertThat(drifts()).isEqualTo(before);
        assertThat(desk.decide("reported", id, "approve").statusCode()).isEqualTo(303);
        assertThat(open(id)).isZero();
        assertThat(drifts()).isEqualTo(before);
    }

    @Test
    void whoUndoesADecisionHasTheReportsThatItSettledAgain() {
        world.decides("reports-to-hold", "3");
        String rejected = said();
        reports(rejected, 2);
        String held = said();
        reports(held, 3);
        List<Long> before = drifts();
        for (String id : List.of(rejected, held)) {
            String was = status(id);
            long reported = open(id);
            Desk desk = desk();
            desk.decide("reported", id, id.equals(held) ? "approve" : "reject");
            assertThat(open(id)).isZero();
            assertThat(desk.open("/moderation/comments/" + id).text())
                    .contains(id.equals(held) ? "Approved by" : "Rejected by");

            assertThat(undoes(desk).statusCode()).isEqualTo(303);

            assertThat(status(id)).isEqualTo(was);
            assertThat(open(id)).isEqualTo(reported);
            assertThat(Desk.cards(desk.pageWith("reported", id))).contains(id);
        }
        assertThat(db.column(WRONG_OPEN_REPORTS, slug)).isEmpty();
        assertThat(drifts()).isEqualTo(before);
    }

    @Test
    void whatGoesBackToTheRejectedOnesIsNotReportedThere() {
        String id = said();
        List<Long> before = drifts();
        Desk desk = desk();
        desk.decide("approved", id, "reject");
        desk.decide("rejected", id, "approve");
        reports(id, 2);

        assertThat(undoes(desk).statusCode()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("rejected");
        assertThat(open(id)).isZero();
        assertThat(db.column(WRONG_OPEN_REPORTS, slug)).isEmpty();
        assertThat(drifts()).isEqualTo(before);
        // Nothing of that stands in the way of walking further back; what was settled by then stays so.
        assertThat(undoes(desk).statusCode()).isEqualTo(303);
        assertThat(status(id)).isEqualTo("approved");
        assertThat(open(id)).isZero();
        assertThat(drifts()).isEqualTo(before);
    }

    @Test
    void whatReadersHaveHeldSinceIsNotUndone() {
        world.decides("reports-to-hold", "1");
        String id = said();
        reports(id, 1);
        Desk desk = desk();
        desk.decide("pending", id, "approve");
        reports(id, 1);
        assertThat(status(id)).isEqualTo("pending");

        Response answer = undoes(desk);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("#problems").text()).contains("the service");
        assertThat(status(id)).isEqualTo("pending");
        assertThat(open(id)).isEqualTo(1);
    }

    @Test
    void programsReadTheListAndItsReports() {
        String id = said();
        world.reader("Ada").reports(id, "off-topic", "Quite another thing.");
        Staff mia = world.moderator("default");

        mia.json()
                .get("/api/v1/moderation/queue?status=reported&after=" + Desk.before(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("reported"))
                .body("counts.reported", equalTo((int) db.count("""
                        select sum(count) from queue_count
                        where status = 'reported' and site_id = (select id from site where key = 'default')
                        """)))
                .body("cards.id", contains(id))
                .body("cards[0].status", equalTo("approved"))
                .body("cards[0].reports.count", equalTo(1))
                .body("cards[0].reports.last[0].reason", equalTo("off-topic"))
                .body("cards[0].reports.last[0].text", equalTo("Quite another thing."));
        mia.json()
                .body(Map.of("revision", 0, "action", "approve", "reason", "It is on topic."))
                .post("/api/v1/comments/{id}/decisions", id)
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo("approved"));
        mia.json()
                .get("/api/v1/moderation/comments/" + id)
                .then()
                .body("revision", equalTo(1))
                .body("reports", nullValue());
    }

    /** Threat T8. */
    @Test
    void nobodyReadsTheReportsOfAnotherSite() {
        String id = said();
        world.reader("Ada").reports(id, "other", "A canary among words.");
        String elsewhere = world.site();
        Staff mia = world.moderator(elsewhere);

        for (String address : List.of(
                "/moderation?status=reported",
                "/moderation?status=reported&site=" + elsewhere,
                "/moderation?status=reported&site=default",
                "/moderation/comments/" + id,
                "/api/v1/moderation/queue?status=reported",
                "/api/v1/moderation/comments/" + id)) {
            assertThat(mia.gets(address).asString()).as(address).doesNotContain("canary", id);
        }
        assertThat(count(page(mia.gets("/moderation?status=reported")))).isZero();
        assertThat(world.reader("Stranger").gets("/moderation?status=reported").asString())
                .doesNotContain("canary");
    }
}
