package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Contents;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Threat T5: a page of somebody else makes the browser of an administrator, who is signed in, send requests. Every route
 * of the desk that changes something, taken from the code, refuses every forgery of a request that it takes otherwise.
 */
@ServiceTest
class ForgeryTest {

    private enum Forgery {
        NO_TOKEN,
        TOKEN_OF_ANOTHER_SESSION,
        TOKEN_OF_AN_ENDED_SESSION,
        CROSS_SITE_ORIGIN,
        CROSS_SITE_FETCH,
        NULL_ORIGIN,
        NO_ORIGIN,
        PLAIN_TEXT,
        MULTIPART;

        boolean isOfTokens() {
            return this == NO_TOKEN || this == TOKEN_OF_ANOTHER_SESSION || this == TOKEN_OF_AN_ENDED_SESSION;
        }
    }

    /** Takes nothing from anybody once there is an account. */
    private static final Set<String> NOT_HERE = Set.of("POST /moderation/setup");

    private final World world;
    private final Db db;
    private final Routes routes;
    private final Contents contents;
    private final Asks asks;

    ForgeryTest(World world, Db db, Routes routes, Contents contents, Asks asks) {
        this.world = world;
        this.db = db;
        this.routes = routes;
        this.contents = contents;
        this.asks = asks;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private List<Route> desk() {
        return routes.all().stream().filter(Route::isOfDesk).toList();
    }

    @Test
    void everyForgedWriteIsRefusedAndChangesNothing() {
        String others = world.administrator().token();
        List<String> accepted = new ArrayList<>();
        List<String> ineffective = new ArrayList<>();
        for (Route route : desk().stream().filter(Route::isWrite).toList()) {
            Staff ada = world.administrator();
            Ask ask = asks.ask(route, ada, world.reader("Jane"));
            String ended = endedToken(ada);
            String token = ada.token();
            List<String> before = contents.sums();
            for (Forgery forgery : Forgery.values()) {
                if (route.right() != null || !forgery.isOfTokens()) {
                    Response response = forged(forgery, ask, ada, others, ended);
                    if (!isRefusal(response, forgery)) {
                        accepted.add("%s with %s: %d".formatted(route, forgery, response.statusCode()));
                    }
                }
            }
            if (!contents.sums().equals(before)) {
                accepted.add(route + " was changed by one of them");
            }
            // What was forged is what would have done something, had we sent it.
            Response own = ask.send(ada.request().header("Origin", Staff.origin()), formToken(route, token));
            boolean works =
                    Outcome.of(own) == Outcome.SERVED && !contents.sums().equals(before);
            if (!works && !NOT_HERE.contains(route.toString()) && !Asks.STEPS.contains(route.toString())) {
                ineffective.add("%s: %d".formatted(route, own.statusCode()));
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(ineffective).isEmpty();
    }

    private static boolean isRefusal(Response response, Forgery forgery) {
        boolean isDisguise = forgery == Forgery.PLAIN_TEXT || forgery == Forgery.MULTIPART;
        return response.statusCode() == (isDisguise ? 415 : 403) && response.header("Set-Cookie") == null;
    }

    /** Of a session of the same person that is over. */
    private String endedToken(Staff staff) {
        Staff once = staff.withSession(asks.session(staff));
        String token = once.token();
        db.update("delete from moderator_session where token_digest = sha256(convert_to(?, 'UTF8'))", once.session());
        return token;
    }

    private static String formToken(Route route, String token) {
        return route.right() == null ? "" : token;
    }

    private static Response forged(Forgery forgery, Ask ask, Staff ada, String others, String ended) {
        String token = formToken(ask.route(), ada.token());
        RequestSpecification own = ada.request().header("Origin", Staff.origin());
        return switch (forgery) {
            case NO_TOKEN -> ask.send(own, "");
            case TOKEN_OF_ANOTHER_SESSION -> ask.send(own, others);
            case TOKEN_OF_AN_ENDED_SESSION -> ask.send(own, ended);
            case CROSS_SITE_ORIGIN -> ask.send(ada.request().header("Origin", "https://evil.example"), token);
            case CROSS_SITE_FETCH -> ask.send(own.header("Sec-Fetch-Site", "cross-site"), token);
            case NULL_ORIGIN -> ask.send(ada.request().header("Origin", "null"), token);
            case NO_ORIGIN -> ask.send(ada.request(), token);
            case PLAIN_TEXT -> ask.disguised(own, token);
            case MULTIPART -> ask.inParts(own, token);
        };
    }

    /** Also where the address holds all that a form would. */
    @Test
    void readingChangesNothing() {
        List<String> changed = new ArrayList<>();
        for (Route route : desk()) {
            Staff ada = world.administrator();
            Reader jane = world.reader("Jane");
            Ask ask = asks.ask(route, ada, jane);
            String token = ada.token();
            List<String> before = contents.sums();
            Map<String, String> fields = new LinkedHashMap<>();
            ask.fields().forEach((name, value) -> fields.put(name, value.toString()));
            RequestSpecification request = ada.request().header("Origin", Staff.origin());
            Response response = ask.isEndless()
                    ? Glimpse.of(request, Staff.origin() + ask.address() + "&token=" + token)
                    : request.queryParams(fields)
                            .queryParams(Map.of("token", token))
                            .get(ask.address().replaceFirst("\\?token=.*", ""));
            if (!contents.sums().equals(before) || response.statusCode() >= 500) {
                changed.add("%s: %d".formatted(route, response.statusCode()));
            }
        }
        assertThat(changed).isEmpty();
    }
}
