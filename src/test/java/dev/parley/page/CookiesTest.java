package dev.parley.page;

import static dev.parley.support.Pages.field;
import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CookiesTest {

    private final World world;

    CookiesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private static Map<String, String> remembered(Reader reader, String comment) {
        Map<String, String> form = reader.form(comment);
        form.put("url", "https://example.org/me?a=b&c=d");
        form.put("remember", "yes");
        return form;
    }

    private static void isPrivate(Cookie cookie) {
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isSecured()).isFalse();
    }

    @Test
    void whoReadsGetsNoCookie() {
        assertThat(world.reader("Jane").gets("/articles/" + world.article()).getDetailedCookies())
                .isEmpty();
    }

    @Test
    void whoWritesGetsTheKeyToTheirReplyAndNothingElse() {
        Response response = world.reader("Jane").posts(world.article(), "One.");

        assertThat(response.cookies().keySet()).containsExactly("parley-key");
        isPrivate(response.getDetailedCookie("parley-key"));
        assertThat(response.getDetailedCookie("parley-key").getMaxAge()).isGreaterThan(86_400);
    }

    @Test
    void theSameBrowserKeepsItsKey() {
        Reader jane = world.reader("Jane");
        String first = jane.posts(world.article(), "One.").getCookie("parley-key");
        world.later("1 minute");

        assertThat(jane.posts(world.article(), "Two.").getCookie("parley-key")).isEqualTo(first);
    }

    @Test
    void aRefusedReplyGivesNoCookie() {
        assertThat(world.reader("Jane").posts(world.article(), "").getDetailedCookies())
                .isEmpty();
    }

    @Test
    void whoTicksTheBoxIsRememberedInTheForm() {
        String article = world.article();
        Reader jane = world.reader("Zoë & \"friends\"; =%+");

        isPrivate(jane.posts(article, remembered(jane, "One.")).getDetailedCookie("parley-name"));

        Response next = jane.gets("/articles/" + world.article());
        assertThat(field(page(next), "author")).isEqualTo("Zoë & \"friends\"; =%+");
        assertThat(field(page(next), "email")).isEqualTo(jane.email());
        assertThat(field(page(next), "url")).isEqualTo("https://example.org/me?a=b&c=d");
        assertThat(page(next).expectFirst("#remember").hasAttr("checked")).isTrue();
        assertThat(next.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoUnticksTheBoxIsForgotten() {
        Reader jane = world.reader("Jane");
        jane.posts(world.article(), remembered(jane, "One."));
        world.later("1 minute");

        Response response = jane.posts(world.article(), "Two.");

        assertThat(response.getDetailedCookie("parley-name").getMaxAge()).isZero();
        assertThat(response.getDetailedCookie("parley-name").getValue()).isEmpty();
        assertThat(field(page(jane.gets("/articles/" + world.article())), "email"))
                .isEmpty();
    }

    @Test
    void whoHasScriptIsRememberedByTheScriptAlone() {
        Reader jane = world.reader("Jane");
        Map<String, String> form = remembered(jane, "One.");
        form.put("submission", UUID.randomUUID().toString());

        assertThat(jane.posts(world.article(), form).cookies().keySet()).containsExactly("parley-key");
    }

    @Test
    void whatIsNoCookieOfOursIsOverlooked() {
        String article = "/articles/" + world.article();
        for (String cookie : new String[] {
            "parley-key=short",
            "parley-key=" + "é".repeat(32),
            "parley-key=\"" + "A".repeat(32) + "\"",
            "parley-name=%zz&%&%",
            "parley-name=a&b",
            "parley-name=%00&%ED%A0%80&%FF",
            "parley-key",
            "=;;=;",
            "parley-name=" + "x".repeat(5_000)
        }) {
            assertThat(RawHttp.get(article, "Cookie: " + cookie).status())
                    .as(cookie)
                    .isEqualTo(200);
        }
    }
}
