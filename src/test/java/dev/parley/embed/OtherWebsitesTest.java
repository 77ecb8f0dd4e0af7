package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Which scripts of other websites are heard, and what they may read (threats T5, T7). */
@ServiceTest
class OtherWebsitesTest {

    private static final String ALLOWED = "https://blog.example";
    private static final String UNKNOWN = "https://evil.example";

    private final World world;
    private String site = "";
    private String slug = "";

    OtherWebsitesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void aSiteAllowsAWebsite() throws InterruptedException {
        site = world.siteOf(ALLOWED);
        slug = world.article();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private String thread() {
        return "?site=" + site + "&url=" + URLEncoder.encode(ALLOWED + "/a", StandardCharsets.UTF_8);
    }

    private static Response posts(Reader author, String address, String origin) {
        return author.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", "Words.", "author", "Jane", "email", author.email()))
                .post(address);
    }

    private static Response reads(Reader reader, String address, String origin) {
        return reader.request()
                .urlEncodingEnabled(false)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .get(address);
    }

    @Test
    void anAllowedWebsiteReadsAndSendsWithoutCredentials() {
        Response read = reads(world.reader("Ada"), "/api/v1/threads" + thread(), ALLOWED);
        Response sent = posts(world.reader("Jane"), "/api/v1/threads/comments" + thread(), ALLOWED);

        for (Response answer : List.of(read, sent)) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNKNOWN,
                "null",
                "http://blog.example",
                "https://blog.example:8443",
                "https://blog.example.evil.example",
                "https://www.blog.example",
                "https://BLOG.example",
                "https://blog.example/",
                ""
            })
    void everyOtherIsToldThatItMayNot(String origin) {
        for (Response answer : List.of(
                reads(world.reader("Ada"), "/api/v1/threads" + thread(), origin),
                reads(world.reader("Ada"), "/api/v1/threads/count" + thread(), origin),
                posts(world.reader("Jane"), "/api/v1/threads/comments" + thread(), origin))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("foreign-origin");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread(), ALLOWED)
                        .jsonPath()
                        .getInt("article.commentCount"))
                .isZero();
    }

    /** Threat T5: where a browser says that a write comes from another site, our own name beside it proves nothing. */
    @Test
    void ourOwnOriginDoesNotOutweighWhatTheBrowserSaysBesides() {
        assertThat(posts(world.reader("Jane"), "/api/v1/threads/comments" + thread(), Staff.origin())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatASiteAllowsCountsForThatSiteAlone() {
        String other = world.siteOf(UNKNOWN);
        Response taken = posts(world.reader("Jane"), "/api/v1/threads/comments" + thread(), ALLOWED);
        String id = taken.jsonPath().getString("id");
        String receipt = "Receipt " + taken.jsonPath().getString("receipt");

        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread(), UNKNOWN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread().replace(site, other), ALLOWED)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ofComment(UNKNOWN, receipt).get("/api/v1/comments/" + id).statusCode())
                .isEqualTo(403);
        assertThat(ofComment(UNKNOWN, receipt).delete("/api/v1/comments/" + id).statusCode())
                .isEqualTo(403);
        assertThat(ofComment(UNKNOWN, receipt)
                        .body(Map.of("reason", "spam"))
                        .post("/api/v1/comments/" + id + "/reports")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ofComment(ALLOWED, receipt).get("/api/v1/comments/" + id).statusCode())
                .isEqualTo(200);
    }

    private io.restassured.specification.RequestSpecification ofComment(String origin, String receipt) {
        return world.reader("Jane")
                .request()
                .contentType(ContentType.JSON)
                .header("Origin", origin)
                .header("Authorization", receipt);
    }

    @Test
    void whatIsTooLargeIsSaidInAWayThatScriptsCanRead() {
        RawHttp.Answer answer = RawHttp.send(
                "POST",
                "/api/v1/threads/comments" + thread(),
                "",
                "Origin: " + ALLOWED,
                "Content-Type: application/json",
                "Content-Length: 300000");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void ofASiteThatThereIsNotItIsSaid() {
        Response answer = reads(world.reader("Ada"), "/api/v1/threads?site=nobody&url=https://blog.example/a", ALLOWED);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void nothingButWhatReadersDoIsOpen() {
        world.decides("origins", ALLOWED);
        for (String path :
                List.of("/", "/articles/" + slug, "/threads" + thread(), "/moderation", "/api/v1/moderation/queue")) {
            assertThat(reads(world.reader("Ada"), path, ALLOWED).header("Access-Control-Allow-Origin"))
                    .as(path)
                    .isNull();
        }
        for (String path : List.of(
                "/articles/" + slug + "/comments",
                "/threads/comments" + thread(),
                "/api/v1/comments/0abcdefghjkmn/decisions",
                "/api/v1/moderation/decisions",
                "/moderation/sign-in")) {
            assertThat(posts(world.reader("Jane"), path, ALLOWED).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatTheOwnerDecidesCountsAtOnce() {
        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread(), ALLOWED)
                        .statusCode())
                .isEqualTo(200);

        world.administrator()
                .posts("/moderation/settings?site=" + site, Map.of("version", "0", "origins", UNKNOWN + "/"));

        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread(), ALLOWED)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reads(world.reader("Ada"), "/api/v1/threads" + thread(), UNKNOWN)
                        .statusCode())
                .as("the page is of the other website")
                .isEqualTo(404);
    }

    @Test
    void aPreflightIsAnsweredWithoutBeingLetIn() {
        RawHttp.Answer answer = RawHttp.send(
                "OPTIONS",
                "/api/v1/threads/comments" + thread(),
                "",
                "Origin: " + ALLOWED,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type,idempotency-key");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow())
                .containsIgnoringCase("Idempotency-Key")
                .containsIgnoringCase("Authorization");
    }
}
