package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T23, T26, T28: the way in and the way out. */
@ServiceTest
class SignInTest {

    private static final String PASSWORD = Staff.PASSWORD;

    private final World world;
    private final PasswordHashing hashing;
    private final Db db;

    SignInTest(World world, PasswordHashing hashing, Db db) {
        this.world = world;
        this.hashing = hashing;
        this.db = db;
    }

    private static Response signsIn(Reader reader, String email, String password, Map<String, String> more) {
        return reader.request()
                .header("Origin", Staff.origin())
                .formParam("email", email)
                .formParam("password", password)
                .formParams(more)
                .post("/moderation/sign-in");
    }

    private Response signsIn(String email, String password) {
        return signsIn(world.reader("Jane"), email, password, Map.of());
    }

    @Test
    void emailAndPasswordOpenTheDesk() {
        Staff ada = world.administrator();

        Response response = signsIn(" " + ada.email().toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("/moderation");
        Cookie cookie = response.getDetailedCookie("parley-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(7 * 86_400);
        assertThat(ada.withSession(cookie.getValue())
                        .gets("/moderation/account")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDatabaseKnowsTheSessionAndNotItsToken() {
        Staff ada = world.administrator();
        String token = signsIn(ada.email(), PASSWORD).getCookie("parley-session");

        assertThat(token).hasSize(43);
        assertThat(db.count("select count(*) from moderator_session s where s::text like '%' || ? || '%'", token))
                .isZero();
        assertThat(db.count(
                        "select count(*) from moderator_session where token_digest = sha256(convert_to(?, 'UTF8'))",
                        token))
                .isEqualTo(1);
    }

    @Test
    void aTokenThatWasThereBeforeOpensNothingAfterwards() {
        Staff ada = world.administrator();

        Response again = ada.request()
                .header("Origin", Staff.origin())
                .formParam("email", ada.email())
                .formParam("password", PASSWORD)
                .post("/moderation/sign-in");

        assertThat(again.getCookie("parley-session")).isNotEqualTo(ada.session());
        assertThat(ada.gets("/moderation/account").statusCode()).isEqualTo(303);
    }

    @Test
    void wrongUnknownDisabledAndInvitedAreAnsweredAlikeAfterTheSameWork() {
        Staff disabled = world.administrator();
        db.update("update moderator set state = 'disabled' where id = ?", disabled.id());
        Staff invited = world.administrator();
        db.update("update moderator set state = 'invited', password_hash = null where id = ?", invited.id());
        String wrong = Challenges.without(signsIn(world.administrator().email(), "not the password at all"));

        for (String email : new String[] {disabled.email(), invited.email(), "nobody@desk.example", "nonsense", ""}) {
            long before = hashing.worked();
            Response response = signsIn(email, PASSWORD);

            assertThat(hashing.worked() - before).as(email).isEqualTo(1);
            assertThat(response.statusCode()).as(email).isEqualTo(422);
            assertThat(response.getDetailedCookies()).as(email).isEmpty();
            assertThat(Challenges.without(response)).as(email).isEqualTo(wrong);
        }
    }

    @Test
    void whoSignsOutIsOutOnTheServer() {
        Staff ada = world.administrator();

        Response response = ada.posts("/moderation/sign-out", Map.of());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.getDetailedCookie("parley-session").getMaxAge()).isZero();
        assertThat(ada.gets("/moderation/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterTwelveIdleHoursAndAfterSevenDaysInAnyCase() {
        Staff idle = world.administrator();
        db.update(
                "update moderator_session set last_seen_at = now() - interval '11 h 59 min', created_at = now() - interval '1 day' where moderator_id = ?",
                idle.id());
        assertThat(idle.gets("/moderation/account").statusCode()).isEqualTo(200);
        db.update(
                "update moderator_session set last_seen_at = now() - interval '12 h 1 s' where moderator_id = ?",
                idle.id());
        assertThat(idle.gets("/moderation/account").statusCode()).isEqualTo(303);

        Staff busy = world.administrator();
        db.update(
                "update moderator_session set created_at = now() - interval '6 days 23 h' where moderator_id = ?",
                busy.id());
        assertThat(busy.gets("/moderation/account").statusCode()).isEqualTo(200);
        db.update(
                "update moderator_session set created_at = now() - interval '7 days 1 s' where moderator_id = ?",
                busy.id());
        assertThat(busy.gets("/moderation/account").statusCode()).isEqualTo(303);
    }

    @Test
    void whenSomebodyWasSeenIsWrittenOnceAMinuteAtMost() {
        Staff ada = world.administrator();
        db.update(
                "update moderator_session set last_seen_at = now() - interval '50 s' where moderator_id = ?", ada.id());
        Object before = db.value("select last_seen_at from moderator_session where moderator_id = ?", ada.id());

        ada.gets("/moderation/account");
        assertThat(db.value("select last_seen_at from moderator_session where moderator_id = ?", ada.id()))
                .isEqualTo(before);

        db.update(
                "update moderator_session set last_seen_at = now() - interval '70 s' where moderator_id = ?", ada.id());
        ada.gets("/moderation/account");
        assertThat(db.count(
                        "select count(*) from moderator_session where moderator_id = ? and last_seen_at > now() - interval '30 s'",
                        ada.id()))
                .isEqualTo(1);
    }

    @Test
    void afterTheSignInOneIsWhereOneWantedToBe() {
        assertThat(signsIn(
                                world.reader("Jane"),
                                world.administrator().email(),
                                PASSWORD,
                                Map.of("next", "/moderation/log?action=approved&after=x"))
                        .header("Location"))
                .isEqualTo("/moderation/log?action=approved&after=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/moderation/../../evil",
                "/moderation//evil.example",
                "/moderation@evil.example",
                "/moderation.evil.example",
                "/moderation\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/moderation#@evil",
                "/moderation/%2e%2e",
                "/articles/one",
                " /moderation",
                "moderation",
                "/moderation?a=<script>"
            })
    void andNowhereElse(String next) {
        String shown = page(world.reader("Jane")
                        .request()
                        .queryParam("next", next)
                        .get("/moderation/sign-in"))
                .expectFirst("[name=next]")
                .attr("value");

        assertThat(shown).isEqualTo("/moderation");
        assertThat(DeskPath.checked(next)).isEqualTo("/moderation");
    }

    @Test
    void whoIsInAlreadyIsLedToWhereTheyWantedToBe() {
        Staff ada = world.administrator();

        Response plain = ada.gets("/moderation/sign-in");
        Response next = ada.request()
                .queryParam("next", "/moderation/log?what=approved")
                .get("/moderation/sign-in");
        Response evil = ada.request().queryParam("next", "//evil.example").get("/moderation/sign-in");

        assertThat(plain.statusCode()).isEqualTo(303);
        assertThat(plain.header("Location")).isEqualTo("/moderation");
        assertThat(next.header("Location")).isEqualTo("/moderation/log?what=approved");
        assertThat(evil.header("Location")).isEqualTo("/moderation");
        db.update("update moderator_session set stage = 'password' where moderator_id = ?", ada.id());
        assertThat(ada.gets("/moderation/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstFieldWaitsForTheFirstLetter() {
        Response fresh = world.reader("Jane").gets("/moderation/sign-in");
        Response refused = signsIn("nobody@desk.example", PASSWORD);

        assertThat(page(fresh).select("[autofocus]").eachAttr("id")).containsExactly("email");
        assertThat(page(refused).select("[autofocus]").eachAttr("id")).containsExactly("problems");
    }

    @Test
    void aForeignPageSignsNobodyIn() {
        Staff ada = world.administrator();

        assertThat(world.reader("Jane")
                        .request()
                        .formParam("email", ada.email())
                        .formParam("password", PASSWORD)
                        .post("/moderation/sign-in")
                        .statusCode())
                .isEqualTo(403);
    }
}
