package dev.parley.desk;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.ProblemPage;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever gets lost at the desk finds the way back to it, and not to the front page alone. */
@ServiceTest
class LostAtTheDeskTest {

    private final World world;
    private final Routes routes;
    private final Asks asks;
    private final ProblemPage problems;

    LostAtTheDeskTest(World world, Routes routes, Asks asks, ProblemPage problems) {
        this.world = world;
        this.routes = routes;
        this.asks = asks;
        this.problems = problems;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static List<String> ways(String html) {
        return Jsoup.parse(html).select("main a").eachAttr("href");
    }

    @Test
    void whatIsNotThereOrNotAllowedLeadsBackToTheQueue() {
        Staff mia = world.moderator("default");

        Response forbidden = mia.gets("/moderation/people");
        Response absent = mia.gets("/moderation/nothing");
        Response untaken = mia.request().header("Origin", Staff.origin()).delete("/moderation/log");

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(untaken.statusCode()).isEqualTo(405);
        for (Response lost : List.of(forbidden, absent, untaken)) {
            assertThat(ways(lost.asString())).containsExactly("/moderation", "/");
            assertThat(page(lost).select("main a").eachText()).contains("To the queue");
        }
        assertThat(ways(problems.html(ErrorCode.UNAVAILABLE, "/moderation/log", null, null)))
                .containsExactly("/moderation", "/");
    }

    @Test
    void readersAreNotLedToTheDesk() {
        assertThat(ways(world.reader("Jane").gets("/nothing").asString())).containsExactly("/");
        assertThat(ways(world.reader("Jane").gets("/moderations").asString())).containsExactly("/");
    }

    /** The routes that only take forms, from the code: a page of the desk that is not drawn by its own address. */
    private List<Route> forms() {
        Set<String> pages = routes.all().stream()
                .filter(route -> !route.isWrite())
                .map(Route::path)
                .collect(Collectors.toSet());
        return routes.all().stream()
                .filter(route -> route.isOfDesk() && !route.isApi() && route.isWrite())
                .filter(route -> !pages.contains(route.path()))
                .toList();
    }

    @Test
    void whoOpensTheAddressOfAFormIsLedToThePageThatItStandsOn() {
        assertThat(forms()).extracting(Route::path).contains("/moderation/decisions", "/moderation/sign-in/passkey");
        for (Route form : forms()) {
            Staff ada = world.administrator();
            String address = asks.ask(form, ada, world.reader("Jane")).address();

            Response got = ada.request().accept("text/html").get(address);

            assertThat(got.statusCode()).as(form.toString()).isEqualTo(303);
            assertThat(got.header("Cache-Control")).as(form.toString()).isEqualTo("no-store");
            assertThat(got.asString()).as(form.toString()).isEmpty();
            Response head = ada.request().accept("text/html").head(address);
            assertThat(head.statusCode()).as(form.toString()).isEqualTo(303);
            assertThat(head.header("Location")).as(form.toString()).isEqualTo(got.header("Location"));
            assertThat(followed(ada, got).statusCode()).as(form.toString()).isEqualTo(200);
        }
    }

    /** The sign-in leads whoever is signed in already once more on. */
    private static Response followed(Staff who, Response redirect) {
        Response page = who.gets(redirect.header("Location"));
        return page.statusCode() == 303 ? who.gets(page.header("Location")) : page;
    }

    @Test
    void itIsThePageNearestToTheForm() {
        Staff ada = world.administrator();

        assertThat(ada.gets("/moderation/people/0000000000001/access").header("Location"))
                .isEqualTo("/moderation/people/0000000000001");
        assertThat(ada.gets("/moderation/settings/keys/0000000000001/revocation")
                        .header("Location"))
                .isEqualTo("/moderation/settings/keys");
        assertThat(ada.gets("/moderation/account/second-factor/code-app").header("Location"))
                .isEqualTo("/moderation/account/second-factor");
        assertThat(ada.gets("/moderation/sign-out").header("Location")).isEqualTo("/moderation");
    }

    @Test
    void whoDoesNotLookIsRefusedAsBefore() {
        Staff ada = world.administrator();

        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Response refused = ada.request().header("Origin", Staff.origin()).request(method, "/moderation/decisions");
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
        }
        assertThat(ada.request()
                        .accept("application/json")
                        .get("/moderation/decisions")
                        .statusCode())
                .isEqualTo(405);
    }
}
