package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads by the address of what is discussed. */
@ServiceTest
class ThreadApiTest {

    private final World world;
    private String slug = "";

    ThreadApiTest(World world) {
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

    private static String query(String site, String url) {
        return "?site=" + site + "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private String here() {
        return Staff.origin() + "/articles/" + slug;
    }

    private Response reads(String query) {
        return world.reader("Ada").request().urlEncodingEnabled(false).get("/api/v1/threads" + query);
    }

    private Response posts(Reader author, String query, String comment) {
        return author.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", comment, "author", "Jane", "email", author.email()))
                .post("/api/v1/threads/comments" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "?utm_source=mail", "#comment-1"})
    void itIsTheThreadOfTheArticleAtThatAddress(String behind) {
        world.reader("Jane").says(slug, "Some words.");

        Response thread = reads(query("default", here() + behind));

        assertThat(thread.statusCode()).isEqualTo(200);
        assertThat(thread.asString())
                .isEqualTo(world.reader("Ada")
                        .gets("/api/v1/articles/" + slug + "/comments")
                        .asString());
    }

    @Test
    void itTakesRepliesAndShowsThemOnTheNextRead() {
        String query = query("default", here());
        assertThat(reads(query).jsonPath().getInt("article.commentCount")).isZero();

        Response taken = posts(world.reader("Jane"), query, "Words by address.");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(reads(query).jsonPath().getList("comments.text")).containsExactly("Words by address.");
        world.decide(taken.jsonPath().getString("id"), Decision.REJECT);
        assertThat(reads(query).jsonPath().getList("comments")).isEmpty();
    }

    @Test
    void orderAndPartsAreAskedForAsOfAnArticle() {
        world.decides("seconds-between", "0");
        for (String words : List.of("First.", "Second.", "Third.")) {
            world.reader("Jane").says(slug, words);
        }

        Response part = reads(query("default", here()) + "&order=newest&limit=2");
        Response rest =
                reads(query("default", here()) + "&after=" + part.jsonPath().getString("nextCursor"));

        assertThat(part.jsonPath().getList("comments.text")).containsExactly("Third.", "Second.");
        assertThat(rest.jsonPath().getList("comments.text")).containsExactly("First.");
        assertThat(reads(query("default", here()) + "&order=best").statusCode()).isEqualTo(400);
    }

    @Test
    void itIsAskedForAgainWithItsTag() {
        String address = "/api/v1/threads" + query("default", here());
        String tag = RawHttp.get(address).header("ETag").orElseThrow();

        assertThat(RawHttp.get(address, "If-None-Match: " + tag).status()).isEqualTo(304);
        world.reader("Jane").says(slug, "Some words.");
        assertThat(RawHttp.get(address, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamed() {
        Response none = reads("");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.jsonPath().getList("errors.field")).containsExactly("site", "url");
        assertThat(reads("?site=default").jsonPath().getList("errors.field")).containsExactly("url");
        assertThat(posts(world.reader("Jane"), "?url=x", "Words.").jsonPath().getList("errors.field"))
                .containsExactly("site");
    }

    @Test
    void whatIsNoAddressOfTheSiteIsNotThere() {
        for (String query : List.of(
                query("nobody", here()),
                query("no%20key", here()),
                query("default", "https://elsewhere.example/articles/" + slug),
                query("default", "/articles/" + slug),
                query("default", Staff.origin() + "/articles/no-such-article"),
                query(world.site(), here()))) {
            assertThat(reads(query).statusCode()).as(query).isEqualTo(404);
            assertThat(posts(world.reader("Jane"), query, "Words.").statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
    }
}
