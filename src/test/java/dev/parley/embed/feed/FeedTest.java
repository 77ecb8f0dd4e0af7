package dev.parley.embed.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Pages;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What became public last, for programs that look again and again. */
@ServiceTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREADING = "http://purl.org/syndication/thread/1.0";

    private final World world;
    private String slug = "";

    FeedTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
        slug = world.article();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private Response asked(String address) {
        return world.reader("Ada").gets(address);
    }

    private static Document xml(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
        } catch (Exception e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    private Document atom() {
        return xml(asked("/articles/" + slug + "/comments.atom"));
    }

    private static List<Element> all(Document feed, String name) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String permalink(String id) {
        return Staff.origin() + "/comments/" + id;
    }

    private static List<String> ids(Document feed) {
        return all(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
    }

    @Test
    void theFeedOfAnArticleSaysWhoSaidWhatWhenAndToWhom() {
        Reader jane = world.reader("Jane & <Sons>");
        Map<String, String> form = jane.form("Some *words* & <b>tags</b>.");
        form.put("url", "https://jane.example/?a=1&b=2");
        String first = jane.says(slug, form);
        String answer = world.reader("Bob").answers(slug, first, "An answer.");

        Document feed = atom();

        String address = Staff.origin() + "/articles/" + slug;
        assertThat(text(feed.getDocumentElement(), "id")).isEqualTo(address + "/comments.atom");
        assertThat(text(feed.getDocumentElement(), "title")).isEqualTo("Replies to “About " + slug + "”");
        assertThat(all(feed, "link").stream().limit(2).map(link -> link.getAttribute("href")))
                .containsExactly(address + "/comments.atom", address);
        assertThat(ids(feed)).as("the latest first").containsExactly(permalink(answer), permalink(first));
        Element said = all(feed, "entry").get(1);
        assertThat(text(said, "name")).isEqualTo("Jane & <Sons>");
        assertThat(text(said, "uri")).isEqualTo("https://jane.example/?a=1&b=2");
        assertThat(text(said, "title")).isEqualTo("Jane & <Sons> on “About " + slug + "”");
        assertThat(Instant.parse(text(said, "published"))).isBeforeOrEqualTo(Instant.parse(text(said, "updated")));
        assertThat(Jsoup.parseBodyFragment(text(said, "content")).body().html())
                .isEqualToIgnoringWhitespace("<p>Some <em>words</em> &amp; &lt;b&gt;tags&lt;/b&gt;.</p>");
        assertThat(feed.getElementsByTagNameNS(THREADING, "in-reply-to").getLength())
                .isOne();
        assertThat(((Element) feed.getElementsByTagNameNS(THREADING, "in-reply-to")
                                .item(0))
                        .getAttribute("ref"))
                .isEqualTo(permalink(first));
    }

    @Test
    void theSameIsThereAsJson() {
        String id = world.reader("Jane").says(slug, "Some *words*.");

        Response answer = asked("/articles/" + slug + "/comments.json");

        assertThat(answer.contentType()).isEqualTo("application/feed+json;charset=UTF-8");
        JsonPath json = answer.jsonPath();
        assertThat(json.getMap(""))
                .containsOnlyKeys("version", "title", "home_page_url", "feed_url", "language", "items");
        assertThat(json.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.getString("feed_url")).isEqualTo(Staff.origin() + "/articles/" + slug + "/comments.json");
        assertThat(json.getString("items[0].id")).isEqualTo(permalink(id));
        assertThat(json.getString("items[0].content_html")).isEqualToIgnoringWhitespace("<p>Some <em>words</em>.</p>");
        assertThat(json.getMap("items[0].authors[0]"))
                .as("who gave no address has none")
                .isEqualTo(Map.of("name", "Jane"));
        assertThat(Instant.parse(json.getString("items[0].date_published")))
                .isBefore(Instant.now().plusSeconds(60));
    }

    /** Threats T9 and T10. */
    @Test
    void whatIsNotPublicIsInNoFeedAndWhatIsTakenBackIsGoneAtOnce() {
        String stays = world.reader("Ada").says(slug, "Words that stay.");
        String goes = world.reader("Bob").says(slug, "Words that go.");
        world.moderation(Moderation.PRE);
        world.reader("Cem").says(slug, "Words that wait.");
        assertThat(ids(atom())).containsExactly(permalink(goes), permalink(stays));
        assertThat(asked("/comments.atom").asString())
                .contains("Words that go.")
                .doesNotContain("Words that wait.");

        world.decide(goes, Decision.REJECT);

        assertThat(ids(atom())).containsExactly(permalink(stays));
        for (String address : List.of("/comments.atom", "/comments.json", "/articles/" + slug + "/comments.json")) {
            assertThat(asked(address).asString())
                    .as(address)
                    .contains("Words that stay.")
                    .doesNotContain("Words that go.", "Words that wait.");
        }
    }

    @Test
    void whatWaitedLongStandsWhereItBecamePublic() {
        world.moderation(Moderation.PRE);
        String early = world.reader("Ada").says(slug, "Early words.");
        String late = world.reader("Bob").says(slug, "Late words.");

        world.approve(late);
        world.approve(early);

        assertThat(ids(atom())).containsExactly(permalink(early), permalink(late));
    }

    @Test
    void theFeedOfTheSiteHasThoseOfAllArticles() {
        String other = world.article();
        asked("/comments.atom");
        String here = world.reader("Ada").says(slug, "Words here.");
        String there = world.reader("Bob").says(other, "Words there.");

        await().atMost(Duration.ofSeconds(3))
                .until(() -> ids(xml(asked("/comments.atom"))).indexOf(permalink(there)) == 0);

        Document feed = xml(asked("/comments.atom"));
        assertThat(ids(feed)).startsWith(permalink(there), permalink(here));
        assertThat(text(feed.getDocumentElement(), "id")).isEqualTo(Staff.origin() + "/comments.atom");
        assertThat(text(feed.getDocumentElement(), "title")).isEqualTo("All replies on Parley");
    }

    /** What one reader writes does not take the feed from all others. */
    @Test
    void charactersThatXmlDoesNotKnowBreakNothing() {
        world.reader("Jane").says(slug, "Before \uFFFE and \uFFFF behind, ]]> and a \uD83E\uDD86.");

        assertThat(text(all(atom(), "entry").getFirst(), "content"))
                .contains("Before \uFFFD and \uFFFD behind, ]]&gt; and a \uD83E\uDD86.");
    }

    @Test
    void ofALongReplyTheBeginningIsThereAndWhereTheRestIs() {
        String id = world.reader("Jane").says(slug, "Many words. ".repeat(1000));

        String content = text(all(atom(), "entry").getFirst(), "content");

        assertThat(content.length()).isBetween(3_900, 4_300);
        assertThat(content).endsWith("<p><a href=\"" + permalink(id) + "\">Show the whole reply</a></p>");
    }

    @Test
    void readersAreShownTheWayToBoth() {
        world.reader("Jane").says(slug, "Words.");

        for (String page : List.of("/", "/articles/" + slug)) {
            var links = Pages.page(asked(page)).select("link[rel=alternate]:not([type$=oembed])");
            assertThat(links).hasSize(2);
            links.forEach(link -> {
                Response feed = asked(link.attr("href"));
                assertThat(feed.statusCode()).isEqualTo(200);
                assertThat(feed.contentType()).startsWith(link.attr("type"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comments.atom", "/comments.json"})
    void aFeedIsAskedForAgainWithItsTag(String end) {
        world.reader("Jane").says(slug, "Words.");
        String address = "/articles/" + slug + end;

        RawHttp.Answer first = RawHttp.get(address);
        RawHttp.Answer again =
                RawHttp.get(address, "If-None-Match: " + first.header("etag").orElseThrow());

        assertThat(first.header("cache-control")).contains("no-cache");
        assertThat(first.header("vary")).contains("Accept-Encoding");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(RawHttp.send("HEAD", address, "").status()).isEqualTo(200);
    }

    @Test
    void thereIsNoneOfAnArticleThatDoesNotExist() {
        assertThat(asked("/articles/no-such-article/comments.atom").statusCode())
                .isEqualTo(404);
        assertThat(asked("/articles/no-such-article/comments.json").statusCode())
                .isEqualTo(404);
        assertThat(RawHttp.post("/articles/" + slug + "/comments.atom", "").status())
                .isIn(404, 405);
    }

    @Test
    void anEmptyFeedIsAFeed() {
        Document feed = atom();

        assertThat(all(feed, "entry")).isEmpty();
        assertThat(Instant.parse(text(feed.getDocumentElement(), "updated"))).isBefore(Instant.now());
        assertThat(asked("/articles/" + slug + "/comments.json").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aPageElsewhereHasFeedsOfItsOwn() {
        String site = world.siteOf("https://paper.example");
        String query = "?site=" + site + "&url=https%3A%2F%2Fpaper.example%2Fstory";
        assertThat(elsewhere("/threads/comments.json" + query).jsonPath().getList("items"))
                .isEmpty();
        assertThat(elsewhere("/threads/comments.json" + query).jsonPath().getString("title"))
                .as("nobody has looked at a title that comes with a reply")
                .isEqualTo("Replies to “paper.example/story”");
        Reader jane = world.reader("Jane");
        String id = jane.request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", "Words.", "author", "Jane", "email", jane.email()))
                .post("/api/v1/threads/comments" + query + "&title=A+story")
                .jsonPath()
                .getString("id");

        Document atom = xml(elsewhere("/threads/comments.atom" + query));
        JsonPath json = elsewhere("/threads/comments.json" + query).jsonPath();

        assertThat(ids(atom)).containsExactly(permalink(id));
        assertThat(text(atom.getDocumentElement(), "id")).isEqualTo(Staff.origin() + "/threads/comments.atom" + query);
        assertThat(text(atom.getDocumentElement(), "title")).isEqualTo("Replies to “A story”");
        assertThat(json.getString("home_page_url")).isEqualTo("https://paper.example/story");
        assertThat(Pages.page(elsewhere("/threads" + query))
                        .select("[rel=alternate][type$=xml]")
                        .attr("href"))
                .isEqualTo("/threads/comments.atom" + query);
        JsonPath ofSite = elsewhere("/comments.json?site=" + site).jsonPath();
        assertThat(ofSite.getList("items.id")).containsExactly(permalink(id));
        assertThat(ofSite.getString("home_page_url")).isNull();
        assertThat(ofSite.getString("feed_url")).isEqualTo(Staff.origin() + "/comments.json?site=" + site);
        assertThat(asked("/comments.json").asString()).doesNotContain(permalink(id));
        assertThat(asked("/comments.json?site=default").jsonPath().getString("feed_url"))
                .as("one feed has one address")
                .isEqualTo(Staff.origin() + "/comments.json");
    }

    /** Letters of other scripts are nine characters each in an address that is kept. */
    @Test
    void aLongAddressHasAFeedAndOneWithoutRepliesStaysTheSame() {
        String site = world.siteOf("https://paper.example");
        String page = "https://paper.example/" + URLEncoder.encode("مقال".repeat(40), StandardCharsets.UTF_8);
        String feed = "/threads/comments.atom?site=" + site + "&url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);

        Response empty = elsewhere(feed);

        assertThat(empty.statusCode()).isEqualTo(200);
        await().pollDelay(Duration.ofMillis(1_100))
                .untilAsserted(() -> assertThat(elsewhere(feed).header("ETag")).isEqualTo(empty.header("ETag")));
    }

    @Test
    void aFeedSaysItsLanguage() {
        world.decides(slug, "language", "ar");

        assertThat(atom().getDocumentElement().getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(asked("/articles/" + slug + "/comments.json").jsonPath().getString("language"))
                .isEqualTo("ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/comments.atom?site=nobody",
                "/comments.json?site=%00",
                "/threads/comments.atom",
                "/threads/comments.atom?site=default&url=https%3A%2F%2Felsewhere.example%2F"
            })
    void whatCanHaveNoFeedHasNone(String address) {
        assertThat(elsewhere(address).statusCode()).isEqualTo(404);
    }

    private Response elsewhere(String address) {
        return world.reader("Ada").request().urlEncodingEnabled(false).get(address);
    }
}
