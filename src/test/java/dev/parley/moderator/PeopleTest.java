package dev.parley.moderator;

import static dev.parley.support.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ModeratorId;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Threats T8, T28, T33, T36: administrators look after accounts, and every change leaves its row. */
@ServiceTest
class PeopleTest {

    private static final String PEOPLE = "/moderation/people";
    private static final String PASSWORD = "seven geese on a frozen lake";

    private final World world;
    private final Db db;

    PeopleTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private static String email() {
        return "guest" + System.nanoTime() + "@desk.example";
    }

    private static String page(Staff who) {
        return PEOPLE + "/" + new ModeratorId(who.id());
    }

    /** The token of the link on a page that shows one. */
    private static String link(Response shown) {
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        String address = Pages.page(shown).expectFirst("#secret").attr("value");
        assertThat(address).startsWith(Staff.origin() + "/moderation/");
        return address.substring(address.indexOf("token=") + "token=".length());
    }

    private Response comes(String by, Map<String, String> form) {
        return world.reader("Guest")
                .request()
                .header("Origin", Staff.origin())
                .formParams(form)
                .post("/moderation/" + by);
    }

    private List<Object> log(long target) {
        return db.column(
                "select action from audit_entry where target_kind = 'moderator' and target_id = ? order by act_id, position",
                target);
    }

    private String state(long id) {
        return db.value("select role || ' ' || state from moderator where id = ?", id)
                .toString();
    }

    /** Saves the form as it is on the page now, or would be. */
    private Response access(Staff who, Staff whose, Map<String, String> chosen) {
        Map<String, String> form = new HashMap<>(chosen);
        form.put("version", Long.toString(db.count("select version from moderator where id = ?", whose.id())));
        return who.posts(page(whose) + "/access", form);
    }

    private static String version(Response shown) {
        return Pages.page(shown).expectFirst("[name=version]").attr("value");
    }

    /** Nobody but these looks after accounts; who was taken away for it. */
    private List<Object> othersAreAway(Staff... staying) {
        Long[] ids = Stream.of(staying).map(Staff::id).toArray(Long[]::new);
        List<Object> others = db.column(
                "select id from moderator where role = 'administrator' and state = 'active' and id <> all (?)",
                (Object) ids);
        others.forEach(id -> db.update("update moderator set state = 'disabled' where id = ?", id));
        return others;
    }

    private void areBack(List<Object> others) {
        others.forEach(id -> db.update("update moderator set state = 'active' where id = ?", id));
    }

    private long id(String email) {
        return db.count("select id from moderator where email = ?", email);
    }

    @Test
    void somebodyIsInvitedAndComes() {
        Staff ada = world.administrator();
        String site = world.site();
        String email = email();

        String token =
                link(ada.posts(PEOPLE, Map.of("email", email, "role", "moderator", "site", List.of(site, "default"))));
        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + token)
                        .statusCode())
                .isEqualTo(200);
        Response joined = comes("invitation", Map.of("token", token, "name", "Mia", "password", PASSWORD));

        assertThat(joined.statusCode()).isEqualTo(303);
        Staff mia = ada.withSession(joined.getCookie("parley-session"));
        assertThat(mia.gets("/api/v1/moderation/probe").jsonPath().getList("sites"))
                .isEqualTo(List.of("default", site));
        assertThat(mia.gets(PEOPLE).statusCode()).isEqualTo(403);
        assertThat(log(id(email))).containsExactly("invited", "invitation-accepted", "signed-in");
        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(comes("invitation", Map.of("token", token, "name", "Eve", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anInvitationIsGoodForThreeDaysAndReplacedByANewOne() {
        Staff ada = world.administrator();
        String email = email();
        String first = link(ada.posts(PEOPLE, Map.of("email", email, "role", "moderator", "site", "default")));
        String second = link(ada.posts(PEOPLE + "/" + new ModeratorId(id(email)) + "/links", Map.of()));

        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + first)
                        .statusCode())
                .isEqualTo(404);
        db.update(
                "update one_time_link set expires_at = expires_at - interval '71 h' where moderator_id = ?", id(email));
        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + second)
                        .statusCode())
                .isEqualTo(200);
        db.update(
                "update one_time_link set expires_at = expires_at - interval '1 h' where moderator_id = ?", id(email));
        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + second)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsInvitedChoosesNothingButNameAndPassword() {
        String email = email();
        String site = world.site();
        String token =
                link(world.administrator().posts(PEOPLE, Map.of("email", email, "role", "moderator", "site", site)));

        comes(
                "invitation",
                Map.of(
                        "token",
                        token,
                        "name",
                        "Mia",
                        "password",
                        PASSWORD,
                        "email",
                        "a@b.example",
                        "role",
                        "administrator",
                        "state",
                        "disabled",
                        "site",
                        "default"));

        assertThat(state(id(email))).isEqualTo("moderator active");
        assertThat(db.column(
                        "select s.key from moderator_site w join site s on s.id = w.site_id where w.moderator_id = ?",
                        id(email)))
                .isEqualTo(List.of(site));
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheInvitationStaysGood() {
        String email = email();
        String token = link(
                world.administrator().posts(PEOPLE, Map.of("email", email, "role", "moderator", "site", "default")));

        Response refused = comes("invitation", Map.of("token", token, "name", "", "password", email));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(Pages.page(refused))).hasSize(2);
        assertThat(comes("invitation", Map.of("token", token, "name", "Mia", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAddressHasOneAccountAndAnAccountHasAnAddress() {
        Staff ada = world.administrator();

        assertThat(ada.posts(
                                PEOPLE,
                                Map.of(
                                        "email",
                                        ada.email().toUpperCase(java.util.Locale.ROOT),
                                        "role",
                                        "moderator",
                                        "site",
                                        "default"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(ada.posts(PEOPLE, Map.of("email", "nobody at all", "role", "moderator", "site", "default"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.posts(PEOPLE, Map.of("email", email(), "role", "emperor"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ada.posts(PEOPLE, Map.of("email", email(), "role", "moderator", "site", "nowhere"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void disablingEndsSessionsAndLinksAtOnce() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        String recovery = link(ada.posts(page(mia) + "/links", Map.of()));

        assertThat(ada.posts(page(mia) + "/state", Map.of("state", "disabled")).statusCode())
                .isEqualTo(200);

        assertThat(mia.gets("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(db.count("select count(*) from moderator_session where moderator_id = ?", mia.id()))
                .isZero();
        assertThat(world.reader("Guest")
                        .gets("/moderation/recovery?token=" + recovery)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ada.posts(page(mia) + "/links", Map.of()).statusCode()).isEqualTo(409);
        assertThat(ada.posts(page(mia) + "/state", Map.of("state", "disabled")).statusCode())
                .isEqualTo(409);

        assertThat(ada.posts(page(mia) + "/state", Map.of("state", "enabled")).statusCode())
                .isEqualTo(200);
        assertThat(mia.gets("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(log(mia.id())).containsExactly("recovery-link-made", "disabled", "enabled");
    }

    @Test
    void nobodyDisablesThemselves() {
        Staff ada = world.administrator();
        world.administrator();

        Response response = ada.posts(page(ada) + "/state", Map.of("state", "disabled"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Pages.page(response).expectFirst("#problems").text()).contains("their own account");
        assertThat(state(ada.id())).isEqualTo("administrator active");
    }

    @Test
    void nobodyChangesTheirOwnRoleOrSites() {
        Staff ada = world.administrator();
        world.administrator();

        for (Map<String, String> chosen :
                List.of(Map.of("role", "moderator"), Map.of("role", "administrator", "site", "default"))) {
            Response response = access(ada, ada, chosen);
            assertThat(response.statusCode()).as(chosen.toString()).isEqualTo(409);
            assertThat(Pages.page(response).expectFirst("#problems").text()).contains("their own account");
        }

        assertThat(state(ada.id())).isEqualTo("administrator active");
        assertThat(db.count("select count(*) from moderator_site where moderator_id = ?", ada.id()))
                .isZero();
        assertThat(log(ada.id())).isEmpty();
        assertThat(Pages.page(ada.gets(page(ada))).select("main [name=role], main [name=site]"))
                .isEmpty();
    }

    @Test
    void sitesOfAdministratorsAreNotOfferedAsIfTheyMattered() {
        Document shown = Pages.page(world.administrator().gets(page(world.administrator())));

        assertThat(shown.expectFirst("main .byline").text()).contains("all sites");
        assertThat(shown.expectFirst("fieldset [id=sites-note]").text())
                .contains("for moderators only")
                .contains("Administrators act on all sites");
    }

    @Test
    void aModeratorIsNotInvitedToNoSite() {
        Staff ada = world.administrator();
        String email = email();

        Response refused = ada.posts(PEOPLE, Map.of("email", email, "role", "moderator"));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Pages.page(refused);
        assertThat(page.expectFirst("fieldset #sites-problem").text()).contains("choose at least one site");
        assertThat(page.expectFirst("fieldset").attr("aria-describedby")).contains("sites-problem");
        assertThat(page.expectFirst("#email").attr("value")).isEqualTo(email);
        assertThat(page.select("#email-problem")).isEmpty();
        assertThat(db.count("select count(*) from moderator where email = ?", email))
                .isZero();
        assertThat(ada.posts(PEOPLE, Map.of("email", email, "role", "administrator"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsLeftWithoutASiteIsSaidToBe() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");

        Response saved = access(ada, mia, Map.of("role", "moderator"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Pages.page(saved).text()).contains("This moderator has no site, and can do nothing here");
        assertThat(Pages.page(mia.gets("/moderation/log")).expectFirst("h1").text())
                .isEqualTo("Log");
        assertThat(Pages.page(mia.gets("/moderation")).expectFirst("h1").text()).isEqualTo("Queue");
    }

    @Test
    void sitesAreCalledByTheirNames() {
        Staff ada = world.administrator();
        String site = world.site();
        Staff mia = world.moderator(site);
        ada.posts(
                "/moderation/settings/keys",
                Map.of("name", "Robot of " + site, "right", "decide", "site", List.of(site, "default")));

        assertThat(bylineWith(ada.gets(PEOPLE), mia.name())).contains("Site " + site);
        assertThat(Pages.page(ada.gets(page(mia))).expectFirst(".byline").text())
                .contains("Site " + site);
        assertThat(bylineWith(ada.gets("/moderation/settings/keys"), "Robot of " + site))
                .contains(db.value("select name from site where key = 'default'") + ", Site " + site);
    }

    private static String bylineWith(Response listed, String name) {
        return Pages.page(listed).select(".entries li").stream()
                .filter(entry -> entry.text().contains(name))
                .findFirst()
                .orElseThrow()
                .expectFirst(".byline")
                .text();
    }

    @Test
    void theLastAdministratorStaysOne() {
        Staff ada = world.administrator();
        List<Object> others = othersAreAway(ada);
        try {
            Response response = access(ada, ada, Map.of("role", "moderator"));

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(Pages.page(response).expectFirst("#problems").text()).contains("last administrator");
            assertThat(state(ada.id())).isEqualTo("administrator active");

            Staff bob = world.administrator();
            assertThat(access(bob, ada, Map.of("role", "moderator")).statusCode())
                    .isEqualTo(200);
            assertThat(state(ada.id())).isEqualTo("moderator active");
            assertThat(access(bob, bob, Map.of("role", "moderator")).statusCode())
                    .isEqualTo(409);
            assertThat(state(bob.id())).isEqualTo("administrator active");
            assertThat(bob.posts(page(ada) + "/state", Map.of("state", "disabled"))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            areBack(others);
        }
    }

    @Test
    void roleAndSitesHoldFromTheNextRequestOn() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        String site = world.site();

        access(ada, mia, Map.of("role", "moderator", "site", site));
        assertThat(mia.gets("/api/v1/moderation/probe").jsonPath().getList("sites"))
                .isEqualTo(List.of(site));

        access(ada, mia, Map.of("role", "administrator", "site", site));
        assertThat(mia.gets(PEOPLE).statusCode()).isEqualTo(200);

        access(ada, mia, Map.of("role", "administrator", "site", site));
        assertThat(log(mia.id())).containsExactly("sites-changed", "role-changed");
        assertThat(db.column(
                        "select before ->> 'sites' || ' > ' || (after ->> 'sites') from audit_entry where target_id = ? and action = 'sites-changed'",
                        mia.id()))
                .isEqualTo(List.of("default > " + site));
    }

    @Test
    void aRecoveryLinkLeadsToANewPasswordAndEndsAllSessions() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        String token = link(ada.posts(page(mia) + "/links", Map.of()));

        Response weak = comes("recovery", Map.of("token", token, "password", "password1"));
        assertThat(weak.statusCode()).isEqualTo(422);
        Response response = comes("recovery", Map.of("token", token, "password", PASSWORD));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("/moderation/sign-in");
        assertThat(response.getCookies()).containsOnlyKeys("parley-recovered");
        assertThat(mia.gets("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(comes("sign-in", Map.of("email", mia.email(), "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(comes("recovery", Map.of("token", token, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
        assertThat(log(mia.id())).containsExactly("recovery-link-made", "recovered", "signed-in");
    }

    @Test
    void afterTheRecoveryTheSignInSaysSoOnceAndKnowsTheAddress() {
        Staff mia = world.moderator("default");
        String token = link(world.administrator().posts(page(mia) + "/links", Map.of()));
        Document form = Pages.page(world.reader("Guest").gets("/moderation/recovery?token=" + token));
        assertThat(form.expectFirst("input.said[readonly][autocomplete=username]")
                        .attr("value"))
                .isEqualTo(mia.email());
        String cookie =
                comes("recovery", Map.of("token", token, "password", PASSWORD)).getCookie("parley-recovered");

        Response signIn = remembering(cookie);

        assertThat(Pages.page(signIn).expectFirst(".notice").text())
                .isEqualTo("Your new password is saved. Sign in with it.");
        assertThat(Pages.page(signIn).expectFirst("#email").attr("value")).isEqualTo(mia.email());
        assertThat(Pages.page(signIn).select("[autofocus]").eachAttr("id")).containsExactly("password");
        assertThat(signIn.getDetailedCookie("parley-recovered").getMaxAge()).isZero();
    }

    /** Threat T23 in another guise: an address that somebody else chose. */
    @Test
    void nobodyElseMakesTheSignInSaySo() {
        Staff mia = world.moderator("default");
        String token = link(world.administrator().posts(page(mia) + "/links", Map.of()));
        String genuine =
                comes("recovery", Map.of("token", token, "password", PASSWORD)).getCookie("parley-recovered");
        String forged = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("eve@evil.example".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        for (String cookie : List.of(forged + genuine.substring(genuine.indexOf('.')), "a.b", "x", "====.y", ".")) {
            Document signIn = Pages.page(remembering(cookie));
            assertThat(signIn.select(".notice")).as(cookie).isEmpty();
            assertThat(signIn.expectFirst("#email").attr("value")).as(cookie).isEmpty();
        }
        assertThat(Pages.page(world.reader("Guest").gets("/moderation/sign-in?email=eve@evil.example&recovered=1"))
                        .select(".notice, #email[value^=eve]"))
                .isEmpty();
    }

    private Response remembering(String cookie) {
        return world.reader("Guest")
                .request()
                .cookie("parley-recovered", cookie)
                .get("/moderation/sign-in");
    }

    @Test
    void aSpentLinkIsNamedAndLeadsToTheSignIn() {
        String used = link(world.administrator().posts(page(world.moderator("default")) + "/links", Map.of()));
        comes("recovery", Map.of("token", used, "password", PASSWORD));

        for (String purpose : List.of("recovery", "invitation")) {
            String spent = world.reader("Guest")
                    .gets("/moderation/" + purpose + "?token=" + used)
                    .asString();
            assertThat(world.reader("Guest")
                            .gets("/moderation/" + purpose + "?token=never")
                            .asString())
                    .isEqualTo(spent);
            assertThat(world.reader("Guest").gets("/moderation/" + purpose).asString())
                    .isEqualTo(spent);
            assertThat(spent)
                    .contains("This link was used already or has run out")
                    .contains("ask an administrator")
                    .contains("href=\"/moderation/sign-in\"");
        }
    }

    @Test
    void aLinkIsGoodForItsOwnPurposeAlone() {
        Staff ada = world.administrator();
        String recovery = link(ada.posts(page(world.moderator("default")) + "/links", Map.of()));

        assertThat(world.reader("Guest")
                        .gets("/moderation/invitation?token=" + recovery)
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.reader("Guest")
                        .gets("/moderation/setup?token=" + recovery)
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.reader("Guest").gets("/moderation/recovery").statusCode())
                .isEqualTo(404);
    }

    @Test
    void moderatorsSeeNothingOfThisAndUnknownPeopleAreNotThere() {
        Staff mia = world.moderator("default");
        Staff ada = world.administrator();

        for (String path : List.of(PEOPLE, page(ada))) {
            assertThat(mia.gets(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of(PEOPLE, page(ada) + "/access", page(ada) + "/state", page(ada) + "/links")) {
            assertThat(mia.posts(path, Map.of("email", email(), "role", "moderator", "state", "disabled"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Pages.page(mia.gets("/moderation/account")).select("a[href=/moderation/people]"))
                .isEmpty();
        for (String id : List.of("nonsense", "0000000000001")) {
            assertThat(ada.gets(PEOPLE + "/" + id).statusCode()).isEqualTo(404);
            assertThat(ada.posts(PEOPLE + "/" + id + "/state", Map.of("state", "disabled"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void everybodyIsListed() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");

        String listed = Pages.page(ada.gets(PEOPLE)).text();

        assertThat(listed).contains(ada.name(), mia.name(), mia.email(), "all sites");
        assertThat(Pages.page(ada.gets(page(mia)))
                        .select("[name=site][checked]")
                        .eachAttr("value"))
                .containsExactly("default");
    }

    @Test
    void anOpenSessionIsNotEnoughToGetAroundOnesOwnPassword() {
        Staff ada = world.administrator();
        hasPasskey(ada);

        for (String path : List.of("/links", "/second-factor-removal")) {
            Response refused = ada.posts(page(ada) + path, Map.of());
            assertThat(refused.statusCode()).as(path).isEqualTo(409);
            assertThat(Pages.page(refused).expectFirst("#problems").text()).contains("their own account");
        }

        assertThat(db.count("select count(*) from one_time_link where moderator_id = ?", ada.id()))
                .isZero();
        assertThat(db.count("select count(*) from moderator_passkey where moderator_id = ?", ada.id()))
                .isEqualTo(1);
        assertThat(Pages.page(ada.gets(page(ada))).select("form[action$=/links], form[action$=removal]"))
                .isEmpty();
    }

    private void hasPasskey(Staff staff) {
        db.update("""
                insert into moderator_passkey (credential_id, id, moderator_id, name, public_key, sign_count, created_at)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, 'Phone', ''::bytea, 0, now())
                """, staff.email(), staff.id(), staff.id());
    }

    @Test
    void whatIsNotThereIsNotSaidToBeRemoved() {
        Staff mia = world.moderator("default");

        Response refused = world.administrator().posts(page(mia) + "/second-factor-removal", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Pages.page(refused).select(".notice")).isEmpty();
        assertThat(log(mia.id())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeAnAccountTheSecondIsToldAndLosesNoChoice() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        String site = world.site();
        String seen = version(ada.gets(page(mia)));
        access(world.administrator(), mia, Map.of("role", "moderator", "site", site));

        Map<String, Object> form = Map.of("role", "administrator", "site", "default", "version", seen);
        Response stale = ada.posts(page(mia) + "/access", form);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Pages.page(stale).expectFirst("#problems").text()).contains("in the meantime");
        assertThat(Pages.page(stale).select("[name=site][checked]").eachAttr("value"))
                .containsExactly("default");
        assertThat(Pages.page(stale).select("option[value=administrator][selected]"))
                .hasSize(1);
        assertThat(mia.gets("/api/v1/moderation/probe").jsonPath().getList("sites"))
                .isEqualTo(List.of(site));
        Map<String, Object> again = Map.of("role", "administrator", "site", "default", "version", version(stale));
        assertThat(ada.posts(page(mia) + "/access", again).statusCode()).isEqualTo(200);
        assertThat(state(mia.id())).isEqualTo("administrator active");
        assertThat(ada.posts(page(mia) + "/access", Map.of("role", "moderator")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNewPasswordVoidsTheLinkToAnother() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        String token = link(ada.posts(page(mia) + "/links", Map.of()));

        mia.posts(
                "/moderation/account/password",
                Map.of("old-password", PASSWORD, "new-password", "a ladder made of quiet rain"));

        assertThat(comes("recovery", Map.of("token", token, "password", "another lake and other geese"))
                        .statusCode())
                .isEqualTo(404);
    }
}
