package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Threats T6 and T25, promise M11: what somebody sees who is signed in is in nobody else's frame and in no cache. For
 * every route of the desk, taken from the code, served and refused.
 */
@ServiceTest
class DeskHeadersTest {

    private final World world;
    private final Routes routes;
    private final Asks asks;

    DeskHeadersTest(World world, Routes routes, Asks asks) {
        this.world = world;
        this.routes = routes;
        this.asks = asks;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private List<Route> desk() {
        return routes.all().stream().filter(Route::isOfDesk).toList();
    }

    private static void isForOnePersonsEyes(String what, Response response) {
        assertThat(response.statusCode()).as(what).isLessThan(500);
        assertThat(response.header("Cache-Control")).as(what).isEqualTo("no-store");
        assertThat(response.header("ETag")).as(what).isNull();
        assertThat(response.header("Last-Modified")).as(what).isNull();
        assertThat(response.header("Content-Security-Policy"))
                .as(what)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(response.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(response.header("Access-Control-Allow-Origin")).as(what).isNull();
        for (Cookie cookie : response.getDetailedCookies()) {
            assertThat(cookie.isHttpOnly()).as(what).isTrue();
            assertThat(cookie.getSameSite()).as(what).isEqualTo("Lax");
            assertThat(cookie.getPath()).as(what).isEqualTo("/");
            assertThat(cookie.getDomain()).as(what).isNull();
        }
    }

    @Test
    void everyAnswerOfTheDeskIsForWhoAskedAlone() {
        Reader stranger = world.reader("Stranger");
        for (Route route : desk()) {
            Staff ada = world.administrator();
            Ask ask = asks.ask(route, ada, world.reader("Jane"));
            String token = route.right() == null ? "" : ada.token();
            isForOnePersonsEyes(route + " without a token", ask.send(ada.request(), ""));
            isForOnePersonsEyes(
                    route + " by nobody", ask.send(stranger.request().header("Origin", Staff.origin()), ""));
            isForOnePersonsEyes(
                    route + " by a moderator",
                    ask.send(world.moderator("default").request().header("Origin", Staff.origin()), ""));
            isForOnePersonsEyes(route + " served", ask.send(ada.request().header("Origin", Staff.origin()), token));
        }
    }

    @Test
    void whatIsRefusedOfAFormIsForWhoSentItAlone() {
        for (Route route : desk().stream().filter(Route::isWrite).toList()) {
            Staff ada = world.administrator();
            Ask ask = new Ask(route, asks.ask(route, ada, world.reader("Jane")).address(), Map.of("x", "y"));
            isForOnePersonsEyes(
                    route + " without its fields",
                    ask.send(ada.request().header("Origin", Staff.origin()), route.right() == null ? "" : ada.token()));
        }
    }

    /** The address of a style file, as far as a careless cache can tell, with somebody's page at the end of it. */
    @Test
    void noPageHasAnotherAddressThatLooksLikeAFile() {
        for (Route route : desk().stream().filter(each -> !each.isWrite()).toList()) {
            Staff ada = world.administrator();
            Ask ask = asks.ask(route, ada, world.reader("Jane"));
            String path = ask.address().replaceFirst("\\?.*", "");
            for (String ending : List.of("/x.css", ".css", "/log/x.js", "%2Fx.css", "%0Ax.css", "/%2e%2e/x.css")) {
                Response response = ada.request().urlEncodingEnabled(false).get(path + ending);
                assertThat(response.statusCode()).as(path + ending).isEqualTo(404);
                assertThat(response.header("Cache-Control")).as(path + ending).isEqualTo("no-store");
            }
            for (String ending : List.of(";x.css", "?x.css", "%3Bx.css", "%23x.css", "%3Fx.css")) {
                RequestSpecification request = ada.request().urlEncodingEnabled(false);
                Response response = ask.isEndless()
                        ? Glimpse.of(request, Staff.origin() + path + ending)
                        : request.get(path + ending);
                assertThat(response.header("Cache-Control")).as(path + ending).isEqualTo("no-store");
            }
        }
    }
}
