package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Threats T5, T8, T25: who gets to the desk, and who does not. */
@ServiceTest
class EntranceTest {

    private static final String ACCOUNT = "/moderation/account";
    private static final String SIGN_OUT = "/moderation/sign-out";
    private static final String PROBE = "/api/v1/moderation/probe";

    private final World world;
    private final Db db;

    EntranceTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private long sessions(Staff staff) {
        return db.count("select count(*) from moderator_session where moderator_id = ?", staff.id());
    }

    @Test
    void whoIsSignedInSeesTheDesk() {
        Staff ada = world.administrator();

        Response response = ada.gets(ACCOUNT);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page(response).text()).contains(ada.name());
    }

    @Test
    void nobodyIsSentToTheSignInAndBackAgainLater() {
        Response response = world.reader("Jane").gets(ACCOUNT + "?a=b&c=d.e");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location"))
                .isEqualTo("/moderation/sign-in?next=%2Fmoderation%2Faccount%3Fa%3Db%26c%3Dd.e");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aFormOfNobodyIsGivenBackWithAllThatWasChosenAndNoPassword() {
        Response response = world.reader("Jane")
                .request()
                .header("Origin", Staff.origin())
                .formParam("decision-1", "approve")
                .formParam("decision-2", List.of("a\"<b>", "c"))
                .formParam("token", "stale")
                .formParam("password", "dont-show-this")
                .formParam("old-Password", "dont-show-this")
                .post(SIGN_OUT + "?a=b");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString()).doesNotContain("dont-show-this").doesNotContain("stale");
        Document page = page(response);
        assertThat(page.expectFirst("form").attr("action")).isEqualTo(SIGN_OUT + "?a=b");
        assertThat(page.select("form [name=decision-1]").eachAttr("value")).containsExactly("approve");
        assertThat(page.select("form [name=decision-2]").eachAttr("value")).containsExactly("a\"<b>", "c");
        assertThat(page.select("a[href=/moderation/sign-in]")).hasSize(1);
        assertThat(page.select("form [name=token]")).isEmpty();
    }

    @Test
    void aPageOfDecisionsSaysHowManyItHoldsAndThatItIsAskedForOnceMore() {
        var form = world.reader("Jane")
                .request()
                .header("Origin", Staff.origin())
                .formParam("seen.a", "1")
                .formParam("seen.b", "1")
                .formParam("seen.c", "1")
                .formParam("decision.a", "approve")
                .formParam("decision.b", "")
                .formParam("decision.c", "spam");

        String two = page(form.post("/moderation/decisions")).text();
        String all = page(form.formParam("rest", "trash").post("/moderation/decisions"))
                .text();
        String none = page(world.reader("Jane")
                        .request()
                        .header("Origin", Staff.origin())
                        .formParam("name", "Jane")
                        .post(ACCOUNT + "/name"))
                .text();

        assertThat(two).contains("asked once more").contains("your decisions on 2 cards");
        assertThat(all).contains("your decisions on 3 cards");
        assertThat(two + all).doesNotContain("decision.").doesNotContain("seen.");
        assertThat(none).contains("asked once more").doesNotContain("cards");
    }

    @Test
    void thatFormWorksOnceSomebodyIsSignedInAgain() {
        Staff ada = world.administrator();

        Response asked = ada.request()
                .header("Origin", Staff.origin())
                .formParam("decision-1", "approve")
                .post(SIGN_OUT);

        assertThat(asked.statusCode()).isEqualTo(403);
        Document page = page(asked);
        assertThat(page.select("form [name=decision-1]").eachAttr("value")).containsExactly("approve");
        String fresh = page.expectFirst("form [name=token]").attr("value");
        assertThat(fresh).isEqualTo(ada.token());
        assertThat(sessions(ada)).isEqualTo(1);
        assertThat(ada.posts(SIGN_OUT, Map.of("token", fresh)).statusCode()).isEqualTo(303);
        assertThat(sessions(ada)).isZero();
    }

    @Test
    void anotherSessionsTokenOpensNothing() {
        Staff ada = world.administrator();

        Response response =
                ada.posts(SIGN_OUT, Map.of("token", world.administrator().token()));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(sessions(ada)).isEqualTo(1);
    }

    @Test
    void aWriteNeedsAnOriginThatIsOursAndThere() {
        Staff ada = world.administrator();
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            Response response = ada.request()
                    .headers(headers)
                    .formParam("token", ada.token())
                    .post(SIGN_OUT);
            assertThat(response.statusCode()).as(headers.toString()).isEqualTo(403);
            assertThat(page(response).select("form")).as(headers.toString()).isEmpty();
        }
        assertThat(sessions(ada)).isEqualTo(1);
        assertThat(ada.request()
                        .header("Sec-Fetch-Site", "same-origin")
                        .formParam("token", ada.token())
                        .post(SIGN_OUT)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormInDisguiseIsNone() {
        Staff ada = world.administrator();

        assertThat(ada.request()
                        .header("Origin", Staff.origin())
                        .contentType("text/plain")
                        .body("token=" + ada.token())
                        .post(SIGN_OUT)
                        .statusCode())
                .isEqualTo(415);
        assertThat(sessions(ada)).isEqualTo(1);
    }

    @Test
    void whatNobodySaysTheOwnerOfIsClosedToAll() {
        assertThat(world.reader("Jane").gets("/moderation/unguarded").statusCode())
                .isEqualTo(403);
        assertThat(world.administrator().gets("/moderation/unguarded").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        Staff ada = world.administrator();
        assertThat(ada.gets(ACCOUNT).statusCode()).isEqualTo(200);

        db.update("update moderator set state = 'disabled' where id = ?", ada.id());

        assertThat(ada.gets(ACCOUNT).statusCode()).isEqualTo(303);
    }

    @Test
    void programsAreToldInJson() {
        Reader nobody = world.reader("Jane");

        Response response = nobody.gets(PROBE);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.jsonPath().getString("code")).isEqualTo("unauthenticated");
    }

    @Test
    void theDesksScriptWritesWithTheTokenInAHeader() {
        Staff mia = world.moderator("default");

        assertThat(mia.json().body("{\"a\":\"b\"}").post(PROBE).jsonPath().getList(""))
                .isEqualTo(List.of("b"));

        Response without = mia.request()
                .header("Origin", Staff.origin())
                .contentType("application/json")
                .body("{\"a\":\"b\"}")
                .post(PROBE);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.contentType()).startsWith("application/problem+json");
        assertThat(mia.request()
                        .header("Origin", Staff.origin())
                        .header("X-CSRF-Token", mia.token())
                        .contentType("text/plain")
                        .body("{\"a\":\"b\"}")
                        .post(PROBE)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void siteOfOthersAreNotThereInsteadOfForbidden() {
        String mine = world.site();
        String theirs = world.site();
        Staff mia = world.moderator(mine);

        assertThat(mia.gets(PROBE).jsonPath().getList("sites")).isEqualTo(List.of(mine));
        assertThat(mia.gets(PROBE).jsonPath().getString("site")).isEqualTo(mine);
        assertThat(mia.gets(PROBE + "?site=" + theirs).statusCode()).isEqualTo(404);
        assertThat(mia.gets(PROBE + "?site=nowhere").statusCode()).isEqualTo(404);
        assertThat(world.moderator().gets(PROBE).statusCode()).isEqualTo(404);
        assertThat(world.administrator().gets(PROBE + "?site=" + theirs).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsAwayNoChoiceIsLost() {
        Staff ada = world.administrator();
        String token = ada.token();
        db.update("""
                create or replace function test_session_outage() returns trigger language plpgsql as $$
                begin
                    raise exception 'away' using errcode = '57P01';
                end $$
                """);
        db.update("""
                create or replace trigger test_session_outage before update on moderator_session
                for each row when (new.client = 'away') execute function test_session_outage()
                """);
        db.update(
                "update moderator_session set client = 'here', last_seen_at = now() - interval '5 min' where moderator_id = ?",
                ada.id());
        try {
            db.update("alter table moderator_session disable trigger test_session_outage");
            db.update("update moderator_session set client = 'away' where moderator_id = ?", ada.id());
            db.update("alter table moderator_session enable trigger test_session_outage");

            Response response = ada.posts(SIGN_OUT, Map.of("decision-1", "approve", "token", token));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isEqualTo("5");
            assertThat(page(response).select("form [name=decision-1]").eachAttr("value"))
                    .containsExactly("approve");
            assertThat(page(response).select("form [name=token]").eachAttr("value"))
                    .containsExactly(token);
            assertThat(ada.gets(ACCOUNT).statusCode()).isEqualTo(503);
            assertThat(ada.gets(PROBE).jsonPath().getString("code")).isEqualTo("unavailable");
        } finally {
            db.update("drop trigger test_session_outage on moderator_session");
        }
        assertThat(ada.posts(SIGN_OUT, Map.of("decision-1", "approve", "token", token))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormGivenBackNeverLeadsToAnotherHost() {
        for (String target :
                List.of("//evil.example/../moderation/sign-out", "///evil.example/../moderation/sign-out")) {
            RawHttp.Answer answer = RawHttp.postForm(
                    target, "decision-1=approve", "Origin: " + Staff.origin(), "Cookie: parley-session=nonsense");

            String action = Jsoup.parse(answer.body()).select("main form").attr("action");

            assertThat(action).as(target + " " + answer.status()).doesNotStartWith("//");
        }
    }

    @Test
    void slashesInFrontOfAnAddressAreOne() {
        RawHttp.Answer answer =
                RawHttp.postForm("//moderation/sign-out", "decision-1=approve", "Origin: " + Staff.origin());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Jsoup.parse(answer.body()).select("main form").attr("action"))
                .isEqualTo(SIGN_OUT);
    }

    @Test
    void whoLosesARightInTheMiddleOfAPageLosesNoChoice() {
        Staff mia = world.administrator();
        String token = mia.token();
        db.update("update moderator set role = 'moderator' where id = ?", mia.id());

        Response refused = mia.posts("/moderation/people", Map.of("email", "a@b.example", "token", token));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(refused).text()).contains("role has changed");
        assertThat(page(refused).select("form [name=email]").eachAttr("value")).containsExactly("a@b.example");
        assertThat(mia.json().body("{}").post("/api/v1/moderation/probe").statusCode())
                .isEqualTo(200);
    }
}
