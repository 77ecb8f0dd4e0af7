package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Behind TLS, under a name of its own (threat T24). */
@ServiceTest
@TestProfile(HttpsTest.Published.class)
class HttpsTest {

    public static final class Published implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.base-url", "https://comments.example.org");
        }
    }

    private static final String HOST = "comments.example.org";

    private final World world;

    HttpsTest(World world) {
        this.world = world;
    }

    private static Response from(Reader reader, String path) {
        return reader.request().header("Host", HOST).get(path);
    }

    @Test
    void cookiesAreBoundToHostPathAndTls() {
        world.moderation(Moderation.POST);
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Over TLS.");
        form.put("remember", "yes");

        Response response = jane.request()
                .header("Host", HOST)
                .header("Origin", "https://" + HOST)
                .formParams(form)
                .post("/articles/{slug}/comments", world.article());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith("/articles/");
        assertThat(response.cookies().keySet()).containsExactlyInAnyOrder("__Host-parley-key", "__Host-parley-name");
        for (Cookie cookie : response.getDetailedCookies()) {
            assertThat(cookie.isSecured()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        }
    }

    /** Threats T25 and T28: the session, too, from the sign-in to the sign-out. */
    @Test
    void theDesksCookieIsBoundToHostPathAndTls() {
        Staff ada = world.administrator();
        Response welcome = signedIn(world.reader("Guest"), ada);
        assertThat(welcome.statusCode()).isEqualTo(303);
        String session = welcome.getCookie("__Host-parley-session");
        String cookie = "__Host-parley-session=" + session;

        RawHttp.Answer account = RawHttp.get("/moderation/account", "Host: " + HOST, "Cookie: " + cookie);
        assertThat(account.status()).isEqualTo(200);
        String bare = "Cookie: parley-session=" + session;
        assertThat(RawHttp.get("/moderation/account", "Host: " + HOST, bare).status())
                .isEqualTo(303);
        Response farewell = world.reader("Guest")
                .request()
                .header("Host", HOST)
                .header("Origin", "https://" + HOST)
                .header("Cookie", cookie)
                .formParam(
                        "token",
                        Jsoup.parse(account.body()).expectFirst("[name=token]").attr("value"))
                .post("/moderation/sign-out");

        assertThat(farewell.statusCode()).isEqualTo(303);
        for (Response response : new Response[] {welcome, farewell}) {
            Cookie made = response.getDetailedCookie("__Host-parley-session");
            assertThat(response.cookies()).hasSize(1);
            assertThat(made.isSecured()).isTrue();
            assertThat(made.isHttpOnly()).isTrue();
            assertThat(made.getSameSite()).isEqualTo("Lax");
            assertThat(made.getPath()).isEqualTo("/");
            assertThat(made.getDomain()).isNull();
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(farewell.getDetailedCookie("__Host-parley-session").getMaxAge())
                .isZero();
    }

    private static Response signedIn(Reader guest, Staff account) {
        return guest.request()
                .header("Host", HOST)
                .header("Origin", "https://" + HOST)
                .formParam("email", account.email())
                .formParam("password", Staff.PASSWORD)
                .post("/moderation/sign-in");
    }

    @Test
    void cookiesWithoutThePrefixAreNotOurs() {
        assertThat(RawHttp.get(
                                "/articles/" + world.article(),
                                "Host: " + HOST,
                                "Cookie: parley-name=Jane&jane%40example.org&")
                        .body())
                .doesNotContain("jane@example.org");
    }

    @Test
    void everyAnswerAsksForTlsFromNowOn() {
        Reader jane = world.reader("Jane");
        for (String path : new String[] {"/", "/nothing", "/articles/" + world.article()}) {
            assertThat(from(jane, path).header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
        assertThat(jane.gets("/").header("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void linksCarryTheOwnersNameWhateverTheRequestSays() {
        String article = "/articles/" + world.article();
        String page = RawHttp.get(
                        article,
                        "Host: " + HOST,
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: ftp",
                        "Forwarded: host=evil.example")
                .body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"https://comments.example.org" + article + "\">")
                .doesNotContain("evil.example");
    }

    @Test
    void anotherNameIsAnotherSite() {
        for (String host : new String[] {
            "localhost",
            "evil.example",
            "comments.example.org.evil.example",
            "comments.example.org:8080",
            "127.0.0.1",
            ""
        }) {
            assertThat(RawHttp.get("/", "Host: " + host).status()).as(host).isIn(421, 400);
        }
        assertThat(RawHttp.get("/", "Host: " + HOST + ":443").status()).isEqualTo(200);
        assertThat(RawHttp.get("https://evil.example/", "Host: " + HOST).body()).doesNotContain("evil.example");
    }

    @Test
    void anOriginWithoutTlsIsForeign() {
        String target = "/articles/" + world.article() + "/comments";
        assertThat(RawHttp.postForm(target, "comment=x", "Host: " + HOST, "Origin: http://" + HOST)
                        .status())
                .isEqualTo(403);
        assertThat(RawHttp.postForm(target, "comment=x", "Host: " + HOST, "Origin: https://" + HOST)
                        .status())
                .isEqualTo(422);
    }
}
