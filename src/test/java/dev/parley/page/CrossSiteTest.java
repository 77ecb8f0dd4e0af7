package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threat T5: nothing is written from somebody else's page. */
@ServiceTest
class CrossSiteTest {

    private final World world;
    private final Db db;

    CrossSiteTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private static String ownOrigin() {
        return "http://localhost:" + RestAssured.port;
    }

    private static List<Map<String, String>> foreign() {
        return List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", ""),
                Map.of("Origin", "http://localhost:1"),
                Map.of("Origin", ownOrigin() + ".evil.example"),
                Map.of("Origin", ownOrigin().replace("http:", "https:")),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "nonsense"),
                Map.of("Origin", ownOrigin(), "Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin"));
    }

    private static List<Map<String, String>> own() {
        return List.of(
                Map.of(),
                Map.of("Origin", ownOrigin()),
                Map.of("Sec-Fetch-Site", "same-origin"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", ownOrigin(), "Sec-Fetch-Site", "same-origin"));
    }

    private static RequestSpecification sending(Reader reader, Map<String, String> headers) {
        return reader.request().headers(headers);
    }

    @Test
    void aReplyFromAForeignPageIsRefused() {
        String article = world.article();
        for (Map<String, String> headers : foreign()) {
            Reader jane = world.reader("Jane");
            assertThat(sending(jane, headers)
                            .formParams(jane.form("From elsewhere."))
                            .post("/articles/{slug}/comments", article)
                            .statusCode())
                    .as(headers.toString())
                    .isEqualTo(403);
        }
        assertThat(db.count(
                        "select count(*) from comment c join article a on a.id = c.article_id where slug = ?", article))
                .isZero();
    }

    @Test
    void aReplyFromOurOwnPageOrFromNoBrowserIsTaken() {
        String article = world.article();
        for (Map<String, String> headers : own()) {
            Reader jane = world.reader("Jane");
            assertThat(sending(jane, headers)
                            .formParams(jane.form("From here."))
                            .post("/articles/{slug}/comments", article)
                            .statusCode())
                    .as(headers.toString())
                    .isEqualTo(303);
        }
    }

    @Test
    void editAndDeletionFromAForeignPageAreRefusedEvenWithTheToken() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Untouched.");
        String token = OwnReplies.token(jane, id);

        for (Map<String, String> headers : foreign()) {
            for (String act : new String[] {"edit", "deletion"}) {
                assertThat(sending(jane, headers)
                                .formParam("token", token)
                                .formParam("revision", 1)
                                .formParam("comment", "Touched.")
                                .post("/comments/" + id + "/" + act)
                                .statusCode())
                        .as(act + headers)
                        .isEqualTo(403);
            }
        }
        assertThat(jane.gets("/articles/" + article).asString()).contains("Untouched.");
    }

    @Test
    void everyOtherMethodThatWritesIsRefusedToo() {
        for (String method : new String[] {"PUT", "PATCH", "DELETE", "POST", "TRACE", "PROPFIND"}) {
            assertThat(RawHttp.send(method, "/articles/" + world.article(), "", "Origin: https://evil.example")
                            .status())
                    .as(method)
                    .isEqualTo(403);
        }
    }

    @Test
    void aForeignPageMayLinkToUs() {
        assertThat(sending(
                                world.reader("Jane"),
                                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"))
                        .get("/articles/" + world.article())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noAnswerIsSharedWithOtherOrigins() {
        RawHttp.Answer answer = RawHttp.send(
                "OPTIONS",
                "/articles/" + world.article() + "/comments",
                "",
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST");

        assertThat(answer.headerLines())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }
}
