package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
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
