package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ClientAddress;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Threats T30, T33: while there is nobody, only the holder of the link becomes somebody. In a service of its own. */
@ServiceTest
@TestProfile(SetupTest.Fresh.class)
class SetupTest {

    /** Nothing but another start, on another database. */
    public static final class Fresh implements QuarkusTestProfile {}

    private static final Map<String, String> FORM =
            Map.of("email", "Ada@Example.org", "name", "Ada", "password", "seven geese on a frozen lake");

    private final World world;
    private final FirstAdministrator first;
    private final FirstAccount firstAccount;
    private final OneTimeLinks links;
    private final Db db;

    SetupTest(World world, FirstAdministrator first, FirstAccount firstAccount, OneTimeLinks links, Db db) {
        this.world = world;
        this.first = first;
        this.firstAccount = firstAccount;
        this.links = links;
        this.db = db;
    }

    @BeforeEach
    void nobodyIsHereYet() {
        db.update("delete from moderator_session");
        db.update("delete from one_time_link");
        db.update("delete from moderator");
    }

    private Response opens(String token) {
        return world.reader("Jane").request().queryParam("token", token).get("/moderation/setup");
    }

    private Response sends(String token, Map<String, String> form) {
        return world.reader("Jane")
                .request()
                .header("Origin", Staff.origin())
                .formParams(form)
                .formParam("token", token)
                .post("/moderation/setup");
    }

    private String link() {
        return links.make(LinkPurpose.SETUP, null).text();
    }

    @Test
    void theStartNamesALinkThatIsStoredOnlyAsADigest() {
        assertThat(first.line().orElseThrow().label()).isEqualTo("Set up");
        assertThat(first.line().orElseThrow().text())
                .matches("http://localhost:[0-9]+/moderation/setup\\?token=[A-Za-z0-9_-]{43}");
        String token = link();
        assertThat(db.count("select count(*) from one_time_link l where l::text like '%' || ? || '%'", token))
                .isZero();
    }

    @Test
    void theHolderOfTheLinkBecomesAnAdministratorAndIsSignedIn() {
        String token = link();
        assertThat(opens(token).statusCode()).isEqualTo(200);

        Response response = sends(token, FORM);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.getCookie("parley-session")).isNotEmpty();
        assertThat(db.value("select email || ' ' || role || ' ' || state || ' ' || name from moderator"))
                .isEqualTo("ada@example.org administrator active Ada");
        assertThat(
                        db.count(
                                "select count(*) from audit_entry where action = 'account-created' and actor_kind = 'visitor' and target_id = (select id from moderator)"))
                .isEqualTo(1);
    }

    @Test
    void withoutTheLinkThereIsNothing() {
        link();

        for (String token : new String[] {"", "nonsense", SecretToken.fresh().text()}) {
            assertThat(opens(token).statusCode()).as(token).isEqualTo(404);
            assertThat(sends(token, FORM).statusCode()).as(token).isEqualTo(404);
        }
        assertThat(world.reader("Jane").gets("/moderation/setup").statusCode()).isEqualTo(404);
        assertThat(db.count("select count(*) from moderator")).isZero();
    }

    @Test
    void whoeverHoldsABadLinkIsToldTheSameAndWhatToDo() {
        String used = link();
        sends(used, FORM);
        String outdated = opens(used).asString();

        assertThat(opens("nonsense").asString()).isEqualTo(outdated);
        assertThat(sends(SecretToken.fresh().text(), FORM).asString()).isEqualTo(outdated);
        assertThat(page(opens(used)).expectFirst("h1").text()).isEqualTo("This link was used already or has run out");
        assertThat(page(opens(used)).select("main a[href=/moderation/sign-in]")).hasSize(1);
    }

    @Test
    void whileThereIsNobodyTheSignInSaysWhereTheWayInIs() {
        String nobody = page(world.reader("Jane").gets("/moderation/sign-in")).text();
        world.moderator();
        String somebody = page(world.reader("Jane").gets("/moderation/sign-in")).text();

        assertThat(nobody).contains("no account yet").contains("“Set up”");
        assertThat(somebody).doesNotContain("no account yet");
    }

    @Test
    void theLinkOpensOnce() {
        String token = link();
        sends(token, FORM);

        assertThat(opens(token).statusCode()).isEqualTo(404);
        assertThat(sends(token, Map.of("email", "eve@example.org", "name", "Eve", "password", FORM.get("password")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(db.count("select count(*) from moderator")).isEqualTo(1);
    }

    @Test
    void anOlderOrOutdatedLinkOpensNothing() {
        String older = link();
        String newer = link();
        assertThat(opens(older).statusCode()).isEqualTo(404);
        assertThat(opens(newer).statusCode()).isEqualTo(200);

        db.update("update one_time_link set expires_at = now() - interval '1 second'");

        assertThat(sends(newer, FORM).statusCode()).isEqualTo(404);
    }

    @Test
    void onceThereIsSomebodyNoLinkMakesAnother() {
        String token = link();
        world.moderator();

        assertThat(opens(token).statusCode()).isEqualTo(404);
        assertThat(sends(token, FORM).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndTheLinkStaysGood() {
        String token = link();

        Response response = sends(token, Map.of("email", "ada at home", "name", " ", "password", "password123"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(problems(page(response))).hasSize(3);
        for (String field : List.of("email", "name", "password")) {
            assertThat(page(response).expectFirst("#" + field).attr("aria-invalid"))
                    .as(field)
                    .isEqualTo("true");
            assertThat(page(response).expectFirst("#" + field).attr("aria-describedby"))
                    .as(field)
                    .contains(field + "-problem");
            assertThat(problems(page(response)))
                    .contains(
                            page(response).expectFirst("#" + field + "-problem").text());
        }
        assertThat(page(response).expectFirst("#problems h2").text()).isEqualTo("Nothing was saved yet");
        assertThat(page(response).expectFirst("#email").attr("value")).isEqualTo("ada at home");
        assertThat(response.asString()).doesNotContain("password123");
        assertThat(sends(token, FORM).statusCode()).isEqualTo(303);
    }

    @Test
    void aNameThatCannotBeTakenIsNotEvenComparedWithThePassword() {
        String password = "vqxkzjwpmfghytrbnd";
        String name = (password + " ").repeat(20);

        Response refused = sends(link(), Map.of("email", "ada@example.org", "name", name, "password", password));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(page(refused))).hasSize(1);
    }

    private boolean isMade(SecretToken link, String email) {
        ClientAddress client = new ClientAddress("10.1.2.3", "10.1.2.3");
        return firstAccount
                .fromSetup(link, new EmailAddress(email), "Ada", "no hash", new Visit(client, "", null))
                .isPresent();
    }

    /** Below the pages, where the one would be done before the other's password is hashed. */
    @RepeatedTest(5)
    void ofTwoWhoUseTheLinkAtTheSameMomentOneBecomesTheFirst() throws Exception {
        SecretToken link = links.make(LinkPurpose.SETUP, null);

        assertThat(AtOnce.results(() -> isMade(link, "ada@example.org"), () -> isMade(link, "bob@example.org")))
                .containsExactlyInAnyOrder(true, false);
        assertThat(db.count("select count(*) from moderator")).isEqualTo(1);
    }
}
