package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discussions of pages of other websites: begun with their first reply, one for each page, on the sites that allow it. */
@ServiceTest
class EmbeddedThreadTest {

    private static final String ORIGIN = "https://blog.example";

    private final World world;
    private final Db db;
    private String site = "";

    EmbeddedThreadTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void aSiteAllowsAWebsite() {
        site = world.siteOf(ORIGIN);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String query(String site, String url) {
        return "?site=" + site + "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private Response reads(String path) {
        return world.reader("Ada").request().urlEncodingEnabled(false).get(path);
    }

    private Response thread(String page) {
        return reads("/api/v1/threads" + query(site, ORIGIN + page));
    }

    private Response posts(Reader author, String page, String title, String comment) {
        return postsTo(author, query(site, ORIGIN + page), title, comment);
    }

    private static Response postsTo(Reader author, String query, String title, String comment) {
        return author.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", comment, "author", "Jane", "email", author.email()))
                .post("/api/v1/threads/comments" + query + "&title="
                        + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private long pages() {
        return db.count("select count(*) from article where site_id = (select id from site where key = ?)", site);
    }

    @Test
    void aPageThatNobodyRepliedToHasAnEmptyThreadOfWhichNothingIsStored() {
        Response thread = thread("/a");

        assertThat(thread.statusCode()).isEqualTo(200);
        assertThat(thread.jsonPath().getInt("article.commentCount")).isZero();
        assertThat(thread.jsonPath().getString("article.id")).isNull();
        assertThat(thread.jsonPath().getString("article.url")).isEqualTo(ORIGIN + "/a");
        assertThat(thread.jsonPath().getString("article.state")).isEqualTo("open");
        assertThat(thread.jsonPath().getBoolean("article.form.nameRequired")).isTrue();
        assertThat(thread.jsonPath().getInt("article.form.maxDepth")).isEqualTo(5);
        assertThat(reads("/threads" + query(site, ORIGIN + "/a")).statusCode()).isEqualTo(200);
        assertThat(pages()).isZero();
    }

    @Test
    void itsFirstReplyStoresThePageAndIsThereOnTheNextRead() {
        assertThat(thread("/a").jsonPath().getList("comments")).isEmpty();

        Response taken = posts(world.reader("Jane"), "/a", "A <b>title</b>", "First words.");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        Response thread = thread("/a");
        assertThat(thread.jsonPath().getList("comments.text")).containsExactly("First words.");
        assertThat(thread.jsonPath().getString("article.title")).isEqualTo("A <b>title</b>");
        assertThat(thread.jsonPath().getString("article.id")).isNotNull();
        assertThat(thread.jsonPath().getString("article.slug")).isNull();
        assertThat(pages()).isOne();
    }

    @Test
    void whatIsRefusedStoresNothing() {
        Response refused = posts(world.reader("Jane"), "/a", "Title", " ");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(pages()).isZero();
    }

    @Test
    void everyWayToThePageIsTheSameDiscussion() {
        posts(world.reader("Jane"), "/a", "Title", "Some words.");

        for (String url : List.of(
                "https://BLOG.example/a",
                "https://blog.example:443/a/",
                ORIGIN + "/a?utm_source=mail",
                ORIGIN + "/a#x")) {
            assertThat(reads("/api/v1/threads" + query(site, url)).jsonPath().getInt("article.commentCount"))
                    .as(url)
                    .isOne();
        }
        assertThat(thread("/b").jsonPath().getInt("article.commentCount")).isZero();
        assertThat(thread("/a?page=2").jsonPath().getInt("article.commentCount"))
                .isZero();
    }

    @Test
    void manyFirstRepliesAtOnceAreOnePage() throws Exception {
        List<Callable<Integer>> first = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        number -> () -> posts(world.reader("Jane"), "/a", "Title " + number, "Words " + number)
                                .statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(first)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201);
        assertThat(pages()).isOne();
        assertThat(thread("/a").jsonPath().getInt("article.commentCount")).isEqualTo(20);
    }

    /** Threat T38: also where the page itself is not stored yet. */
    @Test
    void aFirstReplyThatIsSentSeveralTimesAtOnceIsOneReply() throws Exception {
        Reader jane = world.reader("Jane");
        UUID key = UUID.randomUUID();
        Callable<Response> press = () -> jane.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("comment", "First words.", "author", "Jane", "email", jane.email()))
                .post("/api/v1/threads/comments" + query(site, ORIGIN + "/a"));

        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(Collections.nCopies(8, press))) {
                answers.add(answer.get().statusCode() + answer.get().asString());
            }
        }

        assertThat(Set.copyOf(answers)).hasSize(1).allMatch(answer -> answer.startsWith("201"));
        assertThat(thread("/a").jsonPath().getInt("article.commentCount")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a",
                "http://blog.example/a",
                "https://blog.example.evil.example/a",
                "https://blog.example:8443/a",
                "https://evil.example/https://blog.example/a",
                "https://blog.example@evil.example/a",
                "javascript:alert(1)",
                "nonsense"
            })
    void aPageOfAnotherWebsiteHasNoDiscussionHere(String url) {
        assertThat(reads("/api/v1/threads" + query(site, url)).statusCode()).isEqualTo(404);
        assertThat(reads("/threads" + query(site, url)).statusCode()).isEqualTo(404);
        assertThat(postsTo(world.reader("Jane"), query(site, url), "Title", "Words.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(pages()).isZero();
    }

    @Test
    void twoSitesHaveTwoDiscussionsOfOnePage() {
        String other = world.siteOf(ORIGIN);
        posts(world.reader("Jane"), "/a", "Title", "Some words.");

        assertThat(reads("/api/v1/threads" + query(other, ORIGIN + "/a"))
                        .jsonPath()
                        .getInt("article.commentCount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "a\u202Eb", "control \u0007"})
    void aTitleThatCannotBeShownIsTheAddress(String title) {
        posts(world.reader("Jane"), "/a", title, "Some words.");

        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("blog.example/a");
    }

    @Test
    void ofALongTitleThereIsTheBeginning() {
        posts(world.reader("Jane"), "/a", "ü".repeat(400), "Some words.");

        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("ü".repeat(250));
    }

    @Test
    void itsPageHereShowsTheRepliesAndLeadsBackToIt() {
        String id = posts(world.reader("Jane"), "/a", "<i>Title</i> & more", "Some words.")
                .jsonPath()
                .getString("id");

        Response page = reads("/threads" + query(site, ORIGIN + "/a"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("Some words.", "&lt;i&gt;Title&lt;/i&gt; &amp; more", "href=\"https://blog.example/a\"")
                .contains("id=\"comment-" + id + "\"")
                .doesNotContain("<i>Title");
        assertThat(page.header("ETag")).isNotBlank();
        Response place = world.reader("Ada").request().redirects().follow(false).get("/comments/" + id);
        assertThat(place.statusCode()).isEqualTo(303);
        assertThat(place.header("Location"))
                .isEqualTo("/threads" + query(site, ORIGIN + "/a") + "&at=" + id + "#comment-" + id);
    }

    @Test
    void itsFormWorksWithoutScript() {
        Reader jane = world.reader("Jane");
        Response page = jane.request().urlEncodingEnabled(false).get("/threads" + query(site, ORIGIN + "/a?b=1&c=2"));
        String action = page.htmlPath().getString("**.find { it.name() == 'form' }.@action");

        Response sent = jane.request()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("comment", "By form.", "author", "Jane", "email", jane.email()))
                .post(action);

        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(reads(sent.header("Location")).asString()).contains("By form.");
        assertThat(thread("/a?b=1&c=2").jsonPath().getList("comments.text")).containsExactly("By form.");
    }

    @Test
    void anArticleOfOursStandsAtItsOwnAddress() {
        String slug = world.article();
        Response sent = world.reader("Ada")
                .request()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/threads" + query("default", Staff.origin() + "/articles/" + slug));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/articles/" + slug);
    }

    @Test
    void aPageElsewhereIsNoArticleOfOurs() {
        world.decides("origins", ORIGIN);
        world.decides("moderation", "post");
        postsTo(world.reader("Jane"), query("default", ORIGIN + "/a"), "Title", "Some words.");
        String slug = (String) db.value(
                "select slug from article where url = ? and site_id = (select id from site where key = 'default')",
                ORIGIN + "/a");

        assertThat(reads("/articles/" + slug).statusCode()).isEqualTo(404);
        assertThat(reads("/").asString()).doesNotContain(slug);
    }

    @Test
    void itsRepliesAreCountedDecidedEditedAndReportedLikeAllOthers() {
        Reader jane = world.reader("Jane");
        Response taken = posts(jane, "/a", "Title", "Some words.");
        String id = taken.jsonPath().getString("id");
        String receipt = "Receipt " + taken.jsonPath().getString("receipt");
        String counts = "/api/v1/threads/count" + query(site, ORIGIN + "/a") + "&url=" + ORIGIN + "/b";
        assertThat(reads(counts).jsonPath().getList("counts.count")).containsExactly(1, 0);

        assertThat(jane.request()
                        .contentType(ContentType.JSON)
                        .header("Authorization", receipt)
                        .body(Map.of("comment", "Other words."))
                        .patch("/api/v1/comments/" + id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(thread("/a").jsonPath().getList("comments.text")).containsExactly("Other words.");
        assertThat(world.reader("Ada")
                        .request()
                        .contentType(ContentType.JSON)
                        .body(Map.of("reason", "abuse"))
                        .post("/api/v1/comments/" + id + "/reports")
                        .statusCode())
                .isEqualTo(202);
        world.decide(id, Decision.REJECT);
        assertThat(thread("/a").jsonPath().getList("comments")).isEmpty();
        assertThat(reads(counts).jsonPath().getList("counts.count")).containsExactly(0, 0);
        assertThat(jane.request()
                        .header("Authorization", receipt)
                        .delete("/api/v1/comments/" + id)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void itIsAskedForAgainWithItsTag() {
        String address = "/api/v1/threads" + query(site, ORIGIN + "/a");
        String tag = RawHttp.get(address).header("ETag").orElseThrow();

        assertThat(RawHttp.get(address, "If-None-Match: " + tag).status()).isEqualTo(304);
        posts(world.reader("Jane"), "/a", "Title", "Some words.");
        assertThat(RawHttp.get(address, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    /** Threat T9: nobody has looked at it, and whoever sends a reply can call a page anything. */
    @Test
    void aTitleIsPublicWhenAReplyIs() {
        world.decidesFor(site, "moderation", "pre");
        String id = posts(world.reader("Jane"), "/a", "Cheap pills", "Some words.")
                .jsonPath()
                .getString("id");

        assertThat(reads("/threads" + query(site, ORIGIN + "/a")).asString())
                .contains("blog.example/a", "noindex")
                .doesNotContain("Cheap pills");
        assertThat(thread("/a").asString()).doesNotContain("Cheap pills");
        world.approve(id);
        assertThat(reads("/threads" + query(site, ORIGIN + "/a")).asString())
                .contains("Cheap pills")
                .doesNotContain("noindex");
        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("Cheap pills");
    }

    @Test
    void aTitleIsCorrectedAtTheDesk() {
        posts(world.reader("Jane"), "/a", "Cheap pills", "Some words.");
        String slug =
                (String) db.value("select a.slug from article a join site s on s.id = a.site_id where s.key = ?", site);
        Staff ada = world.administrator();
        String settings = "/moderation/settings/articles/" + slug;
        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("Cheap pills");

        Response saved = ada.posts(settings + "?site=" + site, Map.of("title", " The <clock> "));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("The <clock>");
        for (String bad : List.of("", " ", "\u200B", "two\nlines", "ü".repeat(251))) {
            Response refused = ada.posts(settings + "?site=" + site, Map.of("title", bad));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Pages.page(refused).select("#problems a[href=#title]")).hasSize(1);
        }
        assertThat(thread("/a").jsonPath().getString("article.title")).isEqualTo("The <clock>");
        String ours = world.article();
        ada.posts("/moderation/settings/articles/" + ours, Map.of("title", "Another", "version", "0"));
        assertThat(db.value("select title from article where slug = ?", ours)).isEqualTo("About " + ours);
    }
}
