package dev.parley.page;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.Sha256;
import dev.parley.site.Moderation;
import dev.parley.support.Contents;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers report, and what they are told. */
@ServiceTest
class ReportTest {

    private final World world;
    private final Db db;
    private final Contents contents;

    ReportTest(World world, Db db, Contents contents) {
        this.world = world;
        this.db = db;
        this.contents = contents;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    private List<Object> stored(String id) {
        return db.column(
                "select reason || ': ' || words from report where comment_id = ? order by created_at", number(id));
    }

    private String said(String slug) {
        return world.reader("Jane").says(slug, "Some *words* of Jane.");
    }

    private static Response reportsByProgram(Reader reader, String id, Object body) {
        return reader.request()
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body(body)
                .post("/api/v1/comments/{id}/reports", id);
    }

    @Test
    void everyPublicReplyHasALinkByWhichItIsReported() {
        String slug = world.article();
        String id = said(slug);
        Reader bea = world.reader("Bea");

        String address = reply(page(bea.gets("/articles/" + slug)), id)
                .expectFirst("a.report")
                .attr("href");
        Response form = bea.gets(address);

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page(form).select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page(form).text()).contains("By Jane:", "Some words of Jane.");
        assertThat(page(form).select("[type=radio]").eachAttr("value"))
                .containsExactly("spam", "abuse", "private-details", "off-topic", "illegal", "other");
        assertThat(page(form).select("[name=token]")).isEmpty();
        assertThat(page(form).select("main a").eachAttr("href"))
                .contains("/articles/" + slug + "?at=" + id + "#comment-" + id);
    }

    /** The link is the same for all, and a report makes nobody's page another one. */
    @Test
    void thePublicPageIsTheSameBytesForWhoHasReported() {
        String slug = world.article();
        String id = said(slug);
        Reader bea = world.reader("Bea");
        bea.gets("/comments/" + id + "/reports");
        bea.reports(id, "spam", "");

        Response hers = bea.gets("/articles/" + slug);
        Response others = world.reader("Stranger").gets("/articles/" + slug);

        assertThat(hers.asString()).isEqualTo(others.asString());
        assertThat(hers.header("ETag")).isEqualTo(others.header("ETag")).isNotEmpty();
        assertThat(hers.header("Set-Cookie")).isNull();
    }

    @Test
    void whoHasReportedIsThankedAndFindsTheWayBack() {
        String slug = world.article();
        String id = said(slug);
        Reader bea = world.reader("Bea");

        Response sent = bea.reports(id, "abuse", "  It is about my sister.  ");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/articles/" + slug + "/reported?reply=" + id);
        assertThat(stored(id)).containsExactly("abuse: It is about my sister.");
        Response thanks = bea.gets(sent.header("Location"));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page(thanks).text()).contains("Thank you for your report");
        assertThat(page(thanks).select("main a").attr("href"))
                .isEqualTo("/articles/" + slug + "?at=" + id + "#comment-" + id);
        assertThat(page(bea.gets("/articles/" + slug)).text()).contains("Some words of Jane.");
    }

    @Test
    void theThanksAreTheSameWhateverTheyAreSaidToBeFor() {
        String slug = world.article();
        Reader bea = world.reader("Bea");
        String never = new CommentId(17).toString();

        assertThat(page(bea.gets("/articles/" + slug + "/reported?reply=" + never))
                        .select("main a")
                        .attr("href"))
                .isEqualTo("/articles/" + slug + "?at=" + never + "#comment-" + never);
        assertThat(page(bea.gets("/articles/" + slug + "/reported?reply=javascript:alert(1)"))
                        .select("main a")
                        .attr("href"))
                .isEqualTo("/articles/" + slug + "#comments");
        assertThat(bea.gets("/articles/nobody-wrote-this/reported").statusCode())
                .isEqualTo(404);
    }

    /** Threat T9: what is not public cannot be told from what never was. */
    @Test
    void whatIsNotPublicIsAsUnknownAsWhatNeverWas() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        Map<String, String> hidden = new LinkedHashMap<>();
        for (Decision decision : List.of(Decision.REJECT, Decision.SPAM, Decision.TRASH)) {
            String id = said(slug);
            world.decide(id, decision);
            hidden.put(decision.toString(), id);
        }
        String deleted = jane.says(slug, "Taken back.");
        OwnReplies.delete(jane, deleted);
        hidden.put("deleted", deleted);
        world.moderation(Moderation.PRE);
        hidden.put("pending", world.reader("Ada").says(slug, "Waiting."));
        String never = new CommentId(17).toString();
        Reader bea = world.reader("Bea");
        String form = bea.gets("/comments/" + never + "/reports").asString();
        String answer = bea.reports(never, "spam", "").asString();
        String byProgram =
                reportsByProgram(bea, never, Map.of("reason", "spam")).asString();
        List<String> before = contents.sums();

        hidden.forEach((fate, id) -> {
            for (Reader who : List.of(bea, jane)) {
                Response asked = who.gets("/comments/" + id + "/reports");
                assertThat(asked.statusCode()).as(fate).isEqualTo(404);
                assertThat(asked.asString()).as(fate).isEqualTo(form);
                for (String reason : List.of("spam", "", "nonsense")) {
                    Response sent = who.reports(id, reason, "Words.");
                    assertThat(sent.statusCode()).as(fate).isEqualTo(404);
                    assertThat(sent.asString()).as(fate).isEqualTo(answer);
                }
                Response sent = reportsByProgram(who, id, Map.of("reason", "spam"));
                assertThat(sent.statusCode()).as(fate).isEqualTo(404);
                assertThat(sent.asString()).as(fate).isEqualTo(byProgram);
            }
        });
        assertThat(contents.sums()).isEqualTo(before);
    }

    @Test
    void idsThatAreNoneAreNotHere() {
        Reader bea = world.reader("Bea");
        for (String id : List.of("x", "0", "ZZZZZZZZZZZZZ", "%00", "..", "1e9")) {
            assertThat(bea.request()
                            .urlEncodingEnabled(false)
                            .formParam("reason", "spam")
                            .post("/comments/" + id + "/reports")
                            .statusCode())
                    .as(id)
                    .isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SPAM", "nonsense", "spam ", "\u0000"})
    void whoGivesNoReasonIsAskedForOneAndKeepsTheWords(String reason) {
        String id = said(world.article());

        Response refused = world.reader("Bea").reports(id, reason, "It is about my sister.");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select("#problems a").attr("href")).isEqualTo("#reason-spam");
        assertThat(page(refused).text()).contains("Please choose what is wrong with the reply.");
        assertThat(Pages.value(page(refused).expectFirst("#text"))).isEqualTo("It is about my sister.");
        assertThat(stored(id)).isEmpty();
    }

    /** Threat T32. */
    @Test
    void wordsThatDoNotFitAreRefusedAndKept() {
        String id = said(world.article());
        Map<String, String> unfit = Map.of(
                "ü".repeat(251),
                "too long",
                "two\nlines",
                "cannot be shown",
                "a tab\there",
                "cannot be shown",
                "nul \u0000 here",
                "cannot be shown",
                "\u001b[2J",
                "cannot be shown",
                "\u202eback to front",
                "cannot be shown",
                "\u2067isolated",
                "cannot be shown",
                "e" + "\u0301".repeat(40),
                "cannot be shown");
        unfit.forEach((words, problem) -> {
            Response refused = world.reader("Bea").reports(id, "illegal", words);
            Document page = page(refused);
            assertThat(refused.statusCode()).as(words).isEqualTo(422);
            assertThat(page.select("#problems").text()).as(words).contains(problem);
            assertThat(page.select("[name=reason][checked]").attr("value")).isEqualTo("illegal");
            assertThat(page.expectFirst("#text").attr("aria-invalid")).isEqualTo("true");
        });
        assertThat(Pages.value(page(world.reader("Bea").reports(id, "illegal", "ü".repeat(251)))
                        .expectFirst("#text")))
                .isEqualTo("ü".repeat(251));
        assertThat(stored(id)).isEmpty();

        assertThat(world.reader("Bea").reports(id, "illegal", "ü".repeat(250)).statusCode())
                .isEqualTo(303);
    }

    /** Threat T34. */
    @Test
    void theSecondReportOfAReaderIsAnsweredAsTheFirstAndStoresNothing() {
        String slug = world.article();
        String id = said(slug);
        Reader bea = world.reader("Bea");
        String first = bea.reports(id, "spam", "First.").header("Location");
        List<String> before = contents.sums();

        for (Reader again : List.of(bea, bea.inAnotherBrowser())) {
            assertThat(again.reports(id, "abuse", "Second.").header("Location")).isEqualTo(first);
        }
        assertThat(reportsByProgram(bea, id, Map.of("reason", "other")).statusCode())
                .isEqualTo(202);

        assertThat(stored(id)).containsExactly("spam: First.");
        assertThat(contents.sums()).isEqualTo(before);
    }

    /** Threats T12 and T34: a whole household, and whatever one connection says it is, is one reader. */
    @Test
    void nobodyIsSeveralReadersByTheirAddress() {
        String id = said(world.article());
        Reader bea = world.reader("Bea");
        for (String forwarded : List.of(
                "2001:db8:5:6::1", "2001:db8:5:6:ffff::2", "9.9.9.9, 2001:db8:5:6::3", "nonsense, 2001:DB8:5:6::4")) {
            assertThat(RestAssured.given()
                            .header("X-Forwarded-For", forwarded)
                            .header("X-Real-IP", "8.8.8." + forwarded.length())
                            .header("Forwarded", "for=7.7.7." + forwarded.length())
                            .header("User-Agent", forwarded)
                            .redirects()
                            .follow(false)
                            .formParam("reason", "spam")
                            .post("/comments/{id}/reports", id)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(stored(id)).hasSize(1);
        bea.reports(id, "spam", "");
        assertThat(stored(id)).hasSize(2);
    }

    /** Threat T34. */
    @Test
    void whoReportsTooMuchWithinAnHourHasToWait() {
        String slug = world.article();
        Reader bea = world.reader("Bea");
        for (int i = 0; i < 20; i++) {
            assertThat(bea.reports(said(slug), "spam", "").statusCode()).isEqualTo(303);
        }
        String id = said(slug);

        Response refused = bea.inAnotherBrowser().reports(id, "abuse", "One more.");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(page(refused).select("#problems").text()).contains("in 60 minutes");
        assertThat(page(refused).select("[name=reason][checked]").attr("value")).isEqualTo("abuse");
        assertThat(Pages.value(page(refused).expectFirst("#text"))).isEqualTo("One more.");
        Response program = reportsByProgram(bea, id, Map.of("reason", "abuse"));
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.header("Retry-After")).isNotEmpty();
        program.then().body("code", equalTo("too-fast"));
        assertThat(stored(id)).isEmpty();
        assertThat(world.reader("Ada").reports(id, "abuse", "").statusCode()).isEqualTo(303);

        db.update("update report set created_at = created_at - interval '61 minutes'");
        assertThat(bea.reports(id, "abuse", "").statusCode()).isEqualTo(303);
    }

    /** Threat T5. */
    @Test
    void nothingIsReportedFromSomebodyElsesPage() {
        String id = said(world.article());
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            assertThat(world.reader("Bea")
                            .request()
                            .headers(headers)
                            .formParam("reason", "spam")
                            .post("/comments/{id}/reports", id)
                            .statusCode())
                    .as(headers.toString())
                    .isEqualTo(403);
            assertThat(world.reader("Bea")
                            .request()
                            .headers(headers)
                            .contentType(ContentType.JSON)
                            .body(Map.of("reason", "spam"))
                            .post("/api/v1/comments/{id}/reports", id)
                            .statusCode())
                    .as(headers.toString())
                    .isEqualTo(403);
        }
        assertThat(world.reader("Bea")
                        .request()
                        .contentType("text/plain")
                        .body("{\"reason\": \"spam\"}")
                        .post("/api/v1/comments/{id}/reports", id)
                        .statusCode())
                .isEqualTo(415);
        assertThat(stored(id)).isEmpty();
    }

    @Test
    void readingReportsNothing() {
        String id = said(world.article());
        Reader bea = world.reader("Bea");
        List<String> before = contents.sums();

        bea.gets("/comments/" + id + "/reports?reason=spam&text=Words");

        assertThat(contents.sums()).isEqualTo(before);
    }

    /** Threat T33. */
    @Test
    void otherFieldsOfTheFormTakeNoEffect() {
        String id = said(world.article());
        String other = said(world.article());

        world.reader("Bea")
                .request()
                .formParam("reason", "spam")
                .formParam("comment_id", other)
                .formParam("id", other)
                .formParam("reporter", "x")
                .formParam("created_at", "2001-02-03T04:05:06Z")
                .formParam("settled_act", "1")
                .formParam("words", "hostile")
                .formParam("status", "pending")
                .post("/comments/{id}/reports", id)
                .then()
                .statusCode(303);

        assertThat(stored(id)).containsExactly("spam: ");
        assertThat(stored(other)).isEmpty();
        assertThat(db.count("select count(*) from report where comment_id = ? and settled_act is null", number(id)))
                .isEqualTo(1);
    }

    /** Threat T33. */
    @Test
    void aProgramIsToldWhatIsWrongWithItsBody() {
        String id = said(world.article());
        Reader bea = world.reader("Bea");

        for (Object body : List.of(
                Map.of("reason", "spam", "status", "pending"),
                Map.of("reason", "spam", "settledAct", 1),
                "[]",
                "",
                "{\"reason\": 1}",
                "{\"reason\": \"spam\", \"reason\": \"abuse\"}",
                "{")) {
            assertThat(reportsByProgram(bea, id, body).statusCode())
                    .as(body.toString())
                    .isEqualTo(400);
        }
        reportsByProgram(bea, id, Map.of("text", "two\nlines"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors.field", contains("reason", "text"))
                .body("errors.code", contains("invalid", "forbidden-characters"));
        reportsByProgram(bea, id, Map.of("reason", "spam", "text", "x".repeat(501)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-long"));
        assertThat(stored(id)).isEmpty();

        reportsByProgram(bea, id, Map.of("reason", "spam", "text", "Words."))
                .then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .body("commentId", equalTo(id))
                .body("result", equalTo("received"));
        assertThat(stored(id)).containsExactly("spam: Words.");
    }

    /** Nothing that is stored leads back to who reported, but for who holds the service's secret. */
    @Test
    void nothingOfWhoReportedIsKeptButAKeyedDigest() {
        String id = said(world.article());
        Reader bea = world.reader("Bea");
        bea.reports(id, "spam", "");

        String row =
                (String) db.value("select cast(to_jsonb(r) as text) from report r where comment_id = ?", number(id));
        byte[] reporter = (byte[]) db.value("select reporter from report where comment_id = ?", number(id));

        assertThat(row).doesNotContain(bea.address(), bea.email());
        assertThat(reporter).hasSize(32).isNotEqualTo(Sha256.of(bea.address()));
    }

    @Test
    void hostileTextIsTextOnTheReportsPage() {
        String slug = world.article();
        String id = world.reader("<b>Jane</b>").says(slug, "<script>alert(1)</script> [link](https://evil.example/)");

        Document page = page(world.reader("Bea").gets("/comments/" + id + "/reports"));

        assertThat(page.select("main script, main b, blockquote a")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>", "<b>Jane</b>");
    }
}
