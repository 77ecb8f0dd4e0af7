package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.OwnReplies;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replies to an article, as programs read them. */
@ServiceTest
class CommentsApiTest {

    private static final String[] MEMBERS = {
        "id", "parentId", "depth", "author", "html", "text", "createdAt", "editedAt", "replyCount", "permalink"
    };

    private final World world;
    private String slug = "";

    CommentsApiTest(World world) {
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

    private String address() {
        return "/api/v1/articles/" + slug + "/comments";
    }

    private ValidatableResponse asked(String query) {
        return world.reader("Ada").gets(address() + query).then();
    }

    private JsonPath read() {
        return asked("").statusCode(200).extract().jsonPath();
    }

    @Test
    void aThreadHasExactlyTheMembersOfTheContract() {
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Some *words*.");
        form.put("url", "https://jane.example/");
        String first = jane.says(slug, form);
        String second = world.reader("Bob").answers(slug, first, "An answer.");

        JsonPath json = read();

        assertThat(json.getMap("")).containsOnlyKeys("article", "comments", "nextCursor");
        assertThat(json.getMap("article"))
                .containsOnlyKeys("id", "slug", "url", "title", "state", "commentCount", "order", "form");
        assertThat(json.getString("article.order")).isEqualTo("oldest");
        assertThat(json.getMap("article.form"))
                .isEqualTo(Map.of("nameRequired", true, "emailRequired", true, "commentBytes", 65_525, "maxDepth", 5));
        assertThat(json.getString("article.slug")).isEqualTo(slug);
        assertThat(json.getString("article.url")).isEqualTo(Staff.origin() + "/articles/" + slug);
        assertThat(json.getString("article.title")).isEqualTo("About " + slug);
        assertThat(json.getString("article.state")).isEqualTo("open");
        assertThat(json.getInt("article.commentCount")).isEqualTo(2);
        assertThat(json.getString("nextCursor")).isNull();
        assertThat(json.getList("comments.id")).containsExactly(first, second);
        assertThat(json.getMap("comments[0]")).containsOnlyKeys(MEMBERS);
        assertThat(json.getMap("comments[0].author"))
                .isEqualTo(Map.of("name", "Jane", "url", "https://jane.example/", "verified", false, "staff", false));
        assertThat(json.getString("comments[0].parentId")).isNull();
        assertThat(json.getString("comments[0].text")).isEqualTo("Some *words*.");
        assertThat(json.getString("comments[0].html")).isEqualTo("<p>Some <em>words</em>.</p>");
        assertThat(json.getString("comments[0].createdAt")).matches("20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(json.getString("comments[0].editedAt")).isNull();
        assertThat(json.getList("comments.replyCount")).containsExactly(1, 0);
        assertThat(json.getList("comments.depth")).containsExactly(1, 2);
        assertThat(json.getString("comments[1].parentId")).isEqualTo(first);
        assertThat(json.getString("comments[1].permalink")).isEqualTo(Staff.origin() + "/comments/" + second);
    }

    @Test
    void aNewWordingHasItsTime() {
        Reader jane = world.reader("Jane");
        OwnReplies.edit(jane, jane.says(slug, "First words."), 1, "Other words.");

        JsonPath json = read();

        assertThat(json.getString("comments[0].text")).isEqualTo("Other words.");
        assertThat(json.getString("comments[0].editedAt")).isNotNull();
    }

    @Test
    void aThreadWithoutRepliesIsEmpty() {
        asked("")
                .statusCode(200)
                .body("comments", empty())
                .body("article.commentCount", equalTo(0))
                .body("nextCursor", nullValue());
    }

    @Test
    void itSaysWhetherTheThreadTakesReplies() {
        slug = world.premoderatedArticle();
        asked("").body("article.state", equalTo("premoderated"));
        slug = world.closedArticle("2 hours");
        asked("").body("article.state", equalTo("closed"));
    }

    @Test
    void whatIsNotPublicIsNotThereNotEvenForItsAuthor() {
        String open = world.reader("Ada").says(slug, "Public words.");
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        jane.answers(slug, open, "Held words.");

        JsonPath json = jane.gets(address()).then().statusCode(200).extract().jsonPath();

        assertThat(json.getList("comments.id")).containsExactly(open);
        assertThat(json.getInt("comments[0].replyCount")).isZero();
        assertThat(json.getInt("article.commentCount")).isEqualTo(1);
    }

    @Test
    void whatIsGoneWhileRepliesHangOnItIsABareMarkerWithEveryMember() {
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Gone words.");
        form.put("url", "https://jane.example/");
        String gone = jane.says(slug, form);
        String answer = world.reader("Bob").answers(slug, gone, "An answer.");
        world.decide(gone, Decision.TRASH);

        String text = asked("").extract().asString();
        JsonPath json = new JsonPath(text);

        assertThat(text).doesNotContain("Jane", "jane.example", "Gone words");
        assertThat(json.getList("comments.id")).containsExactly(gone, answer);
        assertThat(json.getMap("comments[0]").keySet()).contains(MEMBERS);
        assertThat(json.getBoolean("comments[0].removed")).isTrue();
        assertThat(json.getString("comments[0].html")).isEmpty();
        assertThat(json.getString("comments[0].text")).isEmpty();
        assertThat(json.getMap("comments[0].author"))
                .isEqualTo(Map.of("name", "", "url", "", "verified", false, "staff", false));
        assertThat(json.getInt("comments[0].replyCount")).isEqualTo(1);
        assertThat(json.getMap("comments[1]")).containsOnlyKeys(MEMBERS);
        assertThat(json.getInt("article.commentCount")).isEqualTo(1);
        for (String permalink : json.<String>getList("comments.permalink")) {
            String path = permalink.substring(Staff.origin().length()).replaceFirst("#.*", "");
            assertThat(world.reader("Ada").gets(path).statusCode()).as(path).isIn(200, 303);
        }

        world.decide(answer, Decision.TRASH);
        asked("").body("comments", empty());
    }

    @Test
    void anAnswerOfTheDeskSaysSoWhateverTheNameSays() {
        String id = world.reader("Staff").says(slug, "I am staff.");
        Staff mia = world.moderator("default");
        mia.posts(
                "/moderation/comments/" + id + "/answers",
                Map.of("seen", "0", "once", UUID.randomUUID().toString(), "words", "An answer."));

        assertThat(read().getList("comments.author.staff")).containsExactly(false, true);
    }

    @Test
    void whoAsksForNoOrderGetsTheOwnersChoiceAndTheCursorKeepsIt() {
        world.decides(slug, "order", "newest");
        String first = world.reader("Jane").says(slug, "First words.");
        String second = world.reader("Bob").says(slug, "Second words.");

        JsonPath json = asked("?limit=1").extract().jsonPath();
        assertThat(json.getList("comments.id")).containsExactly(second);
        world.decides(slug, "order", "oldest");

        String cursor = json.getString("nextCursor");
        asked("?after=" + cursor).body("comments.id", equalTo(List.of(first)));
        asked("?order=newest&after=" + cursor).body("comments.id", equalTo(List.of(first)));
        asked("?order=oldest&after=" + cursor).statusCode(400).body("errors.code", equalTo(List.of("other-order")));
        asked("?order=oldest").body("comments.id", equalTo(List.of(first, second)));
    }

    @ParameterizedTest
    @CsvSource({
        "order=worst, order, unknown",
        "after=nonsense, after, unknown",
        "limit=0, limit, range",
        "limit=201, limit, range",
        "limit=-1, limit, range",
        "limit=ten, limit, range"
    })
    void whatCannotBeTakenIsNamed(String query, String field, String code) {
        asked("?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-request"))
                .body("errors.field", equalTo(List.of(field)))
                .body("errors.code", equalTo(List.of(code)));
    }

    @Test
    void allThatCannotBeTakenIsNamedAtOnce() {
        asked("?order=worst&after=nonsense&limit=0")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("order", "after", "limit")));
    }

    @Test
    void anArticleThatIsNotThereIsAProblem() {
        slug = "no-such-article";
        asked("").statusCode(404).contentType("application/problem+json").body("code", equalTo("not-found"));
    }

    @Test
    void whoHasItIsToldSoWithoutItAndItIsNewWhenAReplyIsPublishedAndOnlyThen() {
        String target = address();
        String tag = RawHttp.get(target).header("ETag").orElseThrow();
        assertThat(tag).matches("\"[A-Za-z0-9_-]+\"");
        world.moderation(Moderation.PRE);
        String id = world.reader("Jane").says(slug, "Words.");

        RawHttp.Answer same = RawHttp.get(target, "If-None-Match: " + tag);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).contains(tag);
        assertThat(same.header("Cache-Control")).contains("no-cache");
        assertThat(same.header("Vary")).contains("Accept-Encoding");

        world.approve(id);
        RawHttp.Answer other = RawHttp.get(target, "If-None-Match: " + tag, "Cookie: parley-reader=x");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(other.header("Cache-Control")).contains("no-cache");
        assertThat(other.header("Vary")).contains("Accept-Encoding");
        assertThat(RawHttp.get(target, "Accept-Encoding: gzip").header("ETag"))
                .isNotEqualTo(RawHttp.get(target).header("ETag"));
    }

    @Test
    void theDocumentOfTheInterfaceTellsOfBoth() {
        JsonPath document = world.reader("Ada").gets("/q/openapi?format=json").jsonPath();

        for (String path : List.of("/api/v1/articles/{slug}/comments", "/api/v1/threads/count")) {
            assertThat(document.getMap("paths.'" + path + "'.get.responses").keySet())
                    .as(path)
                    .contains("200", "304", "400", "404");
            assertThat(document.getMap("paths.'" + path + "'.get")).containsKeys("summary", "parameters", "tags");
        }
        assertThat(document.getList("paths.'/api/v1/articles/{slug}/comments'.get.parameters.name"))
                .containsExactlyInAnyOrder("slug", "order", "after", "limit", "If-None-Match");
        assertThat(document.getList("paths.'/api/v1/threads/count'.get.parameters.name"))
                .containsExactlyInAnyOrder("site", "url", "If-None-Match");
        assertThat(document.getMap("components.schemas.Comment.properties").keySet())
                .contains(MEMBERS)
                .hasSize(MEMBERS.length + 1)
                .contains("removed");
        assertThat(document.getMap("components.schemas.CommentsView.properties").keySet())
                .contains("article", "comments", "nextCursor");
    }
}
