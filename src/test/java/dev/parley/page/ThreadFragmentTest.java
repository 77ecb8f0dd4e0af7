package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A discussion that another website puts into its page while it makes it: with markup that is ours alone (threat T1), nothing
 * that is not public (T9), and one answer for all (T25).
 */
@ServiceTest
class ThreadFragmentTest {

    private static final String ORIGIN = "https://paper.example";
    private static final String PAGE = ORIGIN + "/story";

    private final World world;
    private String site = "";

    ThreadFragmentTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void aSiteAllowsAWebsite() {
        site = world.siteOf(ORIGIN);
        world.decidesFor(site, "seconds-between", "0");
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private String query(String url) {
        return "?site=" + site + "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private Response reads(String path) {
        return world.reader("Ada").request().urlEncodingEnabled(false).get(path);
    }

    private Response fragment(String more) {
        return reads("/threads.html" + query(PAGE) + more);
    }

    private String says(String name, String parent, String words) {
        Reader reader = world.reader(name);
        Map<String, Object> body = parent.isEmpty()
                ? Map.of("comment", words, "author", name, "email", reader.email())
                : Map.of("comment", words, "author", name, "email", reader.email(), "parentId", parent);
        Response taken = reader.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/threads/comments" + query(PAGE) + "&title=A+%3Cb%3Etitle");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        return taken.jsonPath().getString("id");
    }

    @Test
    void itIsThePartOfAPageAndWorksFromEverywhere() {
        String first = says("Jane & <Sons>", "", "Some *words* & <script>alert(1)</script>.");
        String answer = says("Bob", first, "An answer.");

        Response sent = fragment("");

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(sent.asString()).doesNotContain("<html", "<head>", "<body", "<form", "<script", "style=");
        Document page = Pages.page(sent);
        assertThat(page.body().children()).hasSize(1);
        assertThat(Pages.replies(page)).containsExactly(first, answer);
        assertThat(page.select("h2").text()).isEqualTo("2 replies");
        assertThat(page.expectFirst("header").text())
                .as("without a style, an initial would read as a part of the name")
                .startsWith("Jane");
        assertThat(page.expectFirst("article").text()).contains("Reply Report");
        assertThat(page.select("bdi").eachText()).containsExactly("Jane & <Sons>", "Bob");
        assertThat(page.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith(Staff.origin() + "/"));
        assertThat(page.expectFirst(".respond a").attr("href"))
                .isEqualTo(Staff.origin() + "/threads" + query(PAGE) + "#respond");
        Element posting = page.expectFirst("[itemtype$=DiscussionForumPosting]");
        assertThat(posting.expectFirst("> [itemprop=url]").attr("href")).isEqualTo(PAGE);
        assertThat(posting.expectFirst("> [itemprop=headline]").attr("content")).isEqualTo("A <b>title");
        assertThat(posting.select("[itemtype$=/Comment]")).hasSize(2);
    }

    /** Where the links lead, there is what they promise. */
    @Test
    void itsLinksLeadSomewhere() {
        says("Jane", "", "Words.");

        for (String address : Pages.page(fragment("&lang=de")).select("a[href]").eachAttr("href")) {
            assertThat(reads(address.substring(Staff.origin().length())).statusCode())
                    .as(address)
                    .isIn(200, 303);
        }
    }

    @Test
    void aLongDiscussionGoesOnInTheNextPartAndOnAPageOfItsOwn() {
        for (int i = 0; i < 51; i++) {
            says("Jane", "", "Words " + i);
        }

        Document first = Pages.page(fragment(""));

        assertThat(Pages.heads(first)).hasSize(50);
        String next = first.expectFirst("[rel=next]").attr("href");
        assertThat(next).startsWith(Staff.origin() + "/threads?");
        String after = next.replaceFirst(".*(&after=[^#]+)#.*", "$1");
        assertThat(Pages.heads(Pages.page(fragment(after)))).hasSize(1);
    }

    @Test
    void whatIsNotPublicIsNotInItAndWhatIsTakenBackIsGone() {
        String id = says("Jane", "", "Words of Jane.");
        assertThat(fragment("").asString()).contains("Words of Jane.");

        world.decide(id, Decision.REJECT);

        assertThat(fragment("").asString())
                .contains("Nobody has replied yet.")
                .doesNotContain("Words of Jane.", "title");
    }

    @Test
    void itIsTheSameForAllAndKept() {
        String id = says("Jane", "", "Words of Jane.");
        Response everybodys = fragment("");
        Response hers = world.reader("Jane")
                .request()
                .urlEncodingEnabled(false)
                .cookie("parley-author", "anything")
                .get("/threads.html" + query(PAGE));

        assertThat(hers.asString()).isEqualTo(everybodys.asString()).contains(id);
        assertThat(everybodys.header("ETag")).startsWith("\"");
        assertThat(everybodys.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(everybodys.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(everybodys.header("X-Robots-Tag"))
                .as("it is to be found in the page that it is a part of")
                .isEqualTo("noindex");
        assertThat(reads("/threads.html" + query(PAGE + "?utm_source=x#top")).asString())
                .isEqualTo(everybodys.asString());
        assertThat(world.reader("Ada")
                        .request()
                        .urlEncodingEnabled(false)
                        .header("If-None-Match", everybodys.header("ETag"))
                        .get("/threads.html" + query(PAGE))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void itSpeaksTheLanguageOfTheSiteOrOfTheAddress() {
        says("Jane", "", "Words.");
        world.decidesFor(site, "language", "ar");

        assertThat(Pages.page(fragment("")).expectFirst("section").attr("dir")).isEqualTo("rtl");
        Document german = Pages.page(fragment("&lang=de"));
        assertThat(german.expectFirst("section").attr("lang")).isEqualTo("de");
        assertThat(german.expectFirst(".respond a").attr("href")).contains("&lang=de");
    }

    @Test
    void anArticleOfOurOwnHasOneToo() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");

        Response sent = reads("/threads.html?site=default&url="
                + URLEncoder.encode(Staff.origin() + "/articles/" + slug, StandardCharsets.UTF_8));

        assertThat(Pages.replies(Pages.page(sent))).containsExactly(id);
        assertThat(Pages.page(sent).expectFirst(".respond a").attr("href"))
                .isEqualTo(Staff.origin() + "/articles/" + slug + "#respond");
    }

    @Test
    void whereADiscussionIsClosedItSaysSo() {
        world.moderation(Moderation.POST);
        String slug = world.closedArticle("3 days");

        Response sent = reads("/threads.html?site=default&url="
                + URLEncoder.encode(Staff.origin() + "/articles/" + slug, StandardCharsets.UTF_8));

        assertThat(Pages.page(sent).expectFirst(".respond").text()).isEqualTo("Comments are closed.");
        assertThat(Pages.page(sent).select(".respond a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?site=nobody&url=https%3A%2F%2Fpaper.example%2Fstory",
                "?site={site}&url=https%3A%2F%2Felsewhere.example%2Fstory",
                "?site={site}&url=javascript%3Aalert(1)"
            })
    void ofWhatCanHaveNoDiscussionThereIsNone(String query) {
        assertThat(reads("/threads.html" + query.replace("{site}", site)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoNamesNothingIsToldWhatIsMissing() {
        assertThat(reads("/threads.html?site=" + site).statusCode()).isEqualTo(400);
        assertThat(fragment("&order=sideways").statusCode()).isEqualTo(400);
        assertThat(fragment("&at=47jbb5z14wjew").statusCode())
                .as("of a reply that there is not")
                .isEqualTo(404);
    }
}
