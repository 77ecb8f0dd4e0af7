package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no reader sends gets a plain answer of the 400s, with our headers, and never one of the 500s. */
@ServiceTest
class StrangeRequestTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private final World world;

    StrangeRequestTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private static void isRefused(RawHttp.Answer answer, String what, Integer... statuses) {
        assertThat(answer.status()).as(what).isIn((Object[]) statuses);
        assertThat(answer.body()).as(what).doesNotContain("Exception").doesNotContain("\tat ");
        boolean refusedByTheProtocol = answer.body().isEmpty();
        if (!refusedByTheProtocol) {
            assertThat(answer.header("X-Content-Type-Options")).as(what).contains("nosniff");
            assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
        }
    }

    @Test
    void addressesThatMeanNothing() {
        String article = "/articles/" + world.article();
        for (String target : List.of(
                "/nothing",
                "/articles",
                "/articles/",
                "/articles/no-such-article",
                "/articles/" + "a".repeat(3_000),
                "/articles/A",
                "/articles/%00",
                "/articles/%0d%0aX-Evil:%201",
                "/articles/..%2f..%2fetc%2fpasswd",
                "/articles/%F0%9F%98%80",
                "/articles/%FF%FE",
                "/articles/no-such-article/comments",
                "/articles/%0d%0aX-Evil:%201/comments",
                "/articles/%00/comments",
                "/comments/nonsense",
                "/comments/0000000000001",
                "/comments/%00",
                "/comments/" + "z".repeat(3_000),
                "/comments/0000000000001/edit",
                "/assets/x/style.css",
                "/assets/x/..%2f..%2fapplication.properties",
                "/assets/%00/%00",
                article + "?at=nonsense",
                article + "?at=0000000000001",
                article + "?at=%00",
                article + "?at=" + "z".repeat(3_000),
                article + "?replyto=nonsense",
                "/api/v1/articles/no-such-article/comments",
                "/api/v1/articles/%00/comments",
                "/api/v1/articles/%FF%FE/comments",
                "/api/v1/threads/count?site=no-such-site",
                "/api/v1/threads/count?site=%00",
                "/api/v1/threads/count?site=%F0%9F%98%80",
                "/api/v1/threads/count?site=" + "z".repeat(3_000),
                article + "/x")) {
            isRefused(RawHttp.get(target), target, 404);
        }
    }

    @Test
    void parametersThatMakeNoSense() {
        String article = "/articles/" + world.article();
        for (String target : List.of(
                article + "?order=worst",
                article + "?order=OLDEST",
                article + "?order=%00",
                article + "?order=" + "x".repeat(3_000),
                article + "?after=nonsense",
                article + "?after=%00",
                article + "?after=" + "A".repeat(3_000),
                article + "?before=nonsense",
                "/api/v1" + article + "/comments?order=%00",
                "/api/v1" + article + "/comments?after=nonsense",
                "/api/v1" + article + "/comments?after=%00",
                "/api/v1" + article + "/comments?after=" + "A".repeat(3_000),
                "/api/v1" + article + "/comments?limit=%00",
                "/api/v1" + article + "/comments?limit=99999999999",
                "/api/v1/threads/count",
                "/api/v1/threads/count?site=",
                "/?after=nonsense",
                "/?after=%F0%9F%98%80")) {
            isRefused(RawHttp.get(target), target, 400);
        }
    }

    @Test
    void placesAtTheEndOfTheWorld() {
        String article = "/articles/" + world.article();
        for (String cursor : List.of("AAAAAAAAAAAAAAAAAAAAAA", "gAAAAAAAAACAAAAAAAAAAA", "f_________9__________w")) {
            for (String order : List.of("oldest", "newest", "discussed")) {
                for (String direction : List.of("after", "before")) {
                    String target = article + "?order=" + order + "&" + direction + "=" + cursor;
                    assertThat(RawHttp.get(target).status()).as(target).isEqualTo(200);
                }
            }
            assertThat(RawHttp.get("/?after=" + cursor).status()).as(cursor).isEqualTo(200);
        }
    }

    @Test
    void malformedPercentEncoding() {
        String article = "/articles/" + world.article();
        for (String target : List.of(
                article + "?order=%",
                article + "?at=%zz",
                article + "?after=%E0%A4%A",
                "/articles/%",
                "/%",
                "/articles/%zz/comments")) {
            isRefused(RawHttp.get(target), target, 400, 404);
        }
        for (String body :
                List.of("comment=%", "comment=%zz", "comment=%E0%A4%A&author=%", "%=%", "&&&=&=", "comment", "=")) {
            RawHttp.Answer answer = RawHttp.postForm(article + "/comments", body);
            assertThat(answer.status()).as(body).isIn(400, 422);
        }
    }

    @Test
    void bytesThatAreNoUtf8() {
        String target = "/articles/" + world.article() + "/comments";
        for (String bytes : List.of("%FF%FE", "%C0%80", "%ED%A0%80", "%F8%88%80%80%80", "\u00ff\u00fe")) {
            RawHttp.Answer answer = RawHttp.postForm(
                    target,
                    "comment=" + bytes + "&author=Jane&email=jane%40example.org",
                    "X-Forwarded-For: " + world.reader("Jane").address());
            assertThat(answer.status()).as(bytes).isIn(303, 400, 409, 422, 429);
        }
    }

    @Test
    void bodiesOfAnotherKind() {
        String target = "/articles/" + world.article() + "/comments";
        isRefused(RawHttp.send("POST", target, ""), "nothing", 400, 415, 422);
        isRefused(RawHttp.post(target, "", FORM), "an empty form", 422);
        for (String type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "image/png")) {
            isRefused(RawHttp.post(target, "{}", "Content-Type: " + type), type, 415);
        }
        for (String type : List.of("nonsense", ";", "a/b/c")) {
            isRefused(RawHttp.post(target, "comment=x", "Content-Type: " + type), type, 400, 415);
        }
        for (String charset : List.of("nonsense", "", "utf-16", "\"", "iso-8859-1")) {
            RawHttp.Answer answer = RawHttp.post(target, "comment=x", FORM + "; charset=" + charset);
            assertThat(answer.status()).as(charset).isIn(400, 415, 422);
        }
    }

    @Test
    void bodiesThatAreTooLargeAreNotRead() {
        String target = "/articles/" + world.article() + "/comments";
        String body = "comment=" + "x".repeat(300_000);
        isRefused(RawHttp.postForm(target, body), "with its length", 413);
        isRefused(RawHttp.send("POST", target, "", FORM, "Content-Length: 99999999999999999999"), "a lie", 400, 413);
        isRefused(RawHttp.send("POST", target, "", FORM, "Content-Length: 5000000000"), "a promise", 413);
        String chunked = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        isRefused(RawHttp.send("POST", target, chunked, FORM, "Transfer-Encoding: chunked"), "in chunks", 413);
    }

    @Test
    void moreFieldsThanAnyFormHas() {
        String target = "/articles/" + world.article() + "/comments";
        isRefused(RawHttp.postForm(target, "x=1&".repeat(10_000)), "fields", 400, 413, 422);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            names.append("x").append(i).append("=1&");
        }
        isRefused(RawHttp.postForm(target, names.toString()), "names", 400, 413, 422);
        assertThat(RawHttp.get("/?" + "x=1&".repeat(700)).status()).isIn(200, 400, 414);
    }

    @Test
    void fieldsThatWeDoNotKnowAreOverlookedAndOfOneThatComesTwiceTheFirstCounts() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = Reader.idIn(jane.request()
                .formParams(jane.form("One."))
                .formParam("comment", "Two.")
                .formParam("honey", "x")
                .formParam("comment[]", "Three.")
                .post("/articles/{slug}/comments", article));

        assertThat(jane.gets("/articles/" + article + "?at=" + id + "&at=nonsense&order=oldest&order=worst&utm=x")
                        .asString())
                .contains("One.")
                .doesNotContain("Three.");
    }

    @Test
    void methodsThatAnAddressDoesNotTake() {
        String article = "/articles/" + world.article();
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            for (String target : List.of("/", article, article + "/comments", "/comments/0000000000001/edit")) {
                RawHttp.Answer answer = RawHttp.send(method, target, "");
                isRefused(answer, method + target, 405);
            }
        }
        isRefused(RawHttp.send("POST", "/", ""), "POST /", 405, 415);
        isRefused(RawHttp.send("TRACE", article, ""), "TRACE", 405);
        isRefused(RawHttp.send("NONSENSE", article, ""), "NONSENSE", 405, 501);
    }

    @Test
    void headersThatMakeNoSense() {
        String article = "/articles/" + world.article();
        for (String header : List.of(
                "Accept: ;;;",
                "Accept: nonsense",
                "Accept: a/b/c;q=x",
                "Accept-Language: %%%",
                "Accept-Encoding: ,,;q",
                "If-None-Match: \"",
                "Range: bytes=9-1",
                "Accept-Charset: x",
                "X-Forwarded-For: ,,,",
                "Expect: nonsense",
                "If-Modified-Since: yesterday",
                "Accept: " + "x/y,".repeat(1_500))) {
            assertThat(RawHttp.get(article, header).status()).as(header).isBetween(200, 499);
        }
        assertThat(RawHttp.get(article, "X-Long: " + "x".repeat(100_000)).status())
                .isIn(400, 431);
    }

    @Test
    void aHostThatIsNotOurs() {
        for (String host : List.of("evil.example", "localhost.evil.example", "", "localhost:x", "169.254.169.254")) {
            RawHttp.Answer answer = RawHttp.get("/articles/" + world.article(), "Host: " + host);
            assertThat(answer.status()).as(host).isIn(421, 400);
            assertThat(answer.body()).doesNotContain("evil.example");
        }
    }

    @Test
    void whoOnlyWantsTheHeadersGetsThemWithoutABody() {
        String article = "/articles/" + world.article();
        for (String target : List.of("/", article, "/nothing")) {
            RawHttp.Answer head = RawHttp.send("HEAD", target, "");
            RawHttp.Answer get = RawHttp.get(target);
            assertThat(head.status()).as(target).isEqualTo(get.status());
            assertThat(head.body()).as(target).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        }
    }

    @Test
    void programsGetAProblemTheyCanRead() {
        RawHttp.Answer answer = RawHttp.get("/comments/no-such-reply", "Accept: application/json");

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }
}
