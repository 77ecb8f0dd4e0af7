package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.moderator.Right;
import dev.parley.site.Moderation;
import dev.parley.support.Contents;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Threat T8, promise M4: every route of the code, asked by everybody. What is expected follows from the right that the
 * route asks for and from nothing else; the table is in {@code target/route-role.txt}.
 */
@ServiceTest
class RouteRoleTest {

    /** Everybody's, but about a reply that only its author sees. */
    private static final Set<String> OF_AUTHORS = Set.of(
            "GET /comments/{id}",
            "GET /comments/{id}/edit",
            "POST /comments/{id}/edit",
            "POST /comments/{id}/deletion",
            "POST /comments/{id}/appeals",
            "GET /api/v1/comments/{id}",
            "PATCH /api/v1/comments/{id}",
            "DELETE /api/v1/comments/{id}",
            "POST /api/v1/comments/{id}/appeals");

    /** Not here any more once there is an account. */
    private static final Set<String> SETUP = Set.of("GET /moderation/setup", "POST /moderation/setup");

    /** They ask for the right to decide, and show what only the right to read shows. */
    private static final Set<String> READING = Set.of("POST /api/v1/moderation/leases");

    private static final String CELL = " %-20s";

    private final World world;
    private final Db db;
    private final Routes routes;
    private final Contents contents;
    private final Asks asks;

    private final Map<Caller, String> keys = new EnumMap<>(Caller.class);

    private String elsewhere = "";

    RouteRoleTest(World world, Db db, Routes routes, Contents contents, Asks asks) {
        this.world = world;
        this.db = db;
        this.routes = routes;
        this.contents = contents;
        this.asks = asks;
    }

    @BeforeEach
    void anotherSite() {
        elsewhere = world.site();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    @Test
    void everybodyGetsWhatTheTableSays() throws IOException {
        List<String> differences = new ArrayList<>();
        StringBuilder table = new StringBuilder("%-48s %-16s".formatted("route", "right"));
        for (Caller caller : Caller.values()) {
            table.append(CELL.formatted(caller));
        }
        assertThat(routes.all()).hasSizeGreaterThan(30);
        for (Route route : routes.all()) {
            table.append("\n%-48s %-16s".formatted(route, route.right() == null ? "everybody" : route.right()));
            for (Caller caller : Caller.values()) {
                table.append(CELL.formatted(met(route, caller, differences)));
            }
        }
        Files.writeString(Path.of("target", "route-role.txt"), table.append('\n'));
        assertThat(differences).isEmpty();
    }

    /** Sends it, and notes where the answer, or what it did, is not what was expected. */
    private Outcome met(Route route, Caller caller, List<String> differences) {
        Staff staff = staff(caller);
        Reader reader = world.reader("Jane");
        Ask ask = asks.ask(route, staff, reader);
        String token = token(route, caller, staff);
        expire(caller, staff);
        RequestSpecification request = request(caller, staff, reader, ask);
        Outcome expected = expected(route, caller);
        boolean mayNot = expected != Outcome.SERVED && route.isWrite();
        List<String> before = mayNot ? contents.sums() : List.of();

        Response response = ask.send(request.header("Origin", Staff.origin()), token);

        Outcome outcome = Outcome.of(response);
        boolean isStep = Asks.STEPS.contains(route.toString()) && outcome == Outcome.REFUSED;
        if (outcome != expected && !(isStep && expected == Outcome.SERVED)) {
            differences.add(
                    "%s as %s: %s, not %s (%d)".formatted(route, caller, outcome, expected, response.statusCode()));
        }
        if (mayNot && !contents.sums().equals(before)) {
            differences.add("%s as %s changed something".formatted(route, caller));
        }
        return outcome;
    }

    private RequestSpecification request(Caller caller, Staff staff, Reader reader, Ask ask) {
        if (caller.isProgram()) {
            return world.reader("Robot").request().header("Authorization", "Bearer " + key(caller));
        }
        if (caller.isSignedIn() || hasHadSession(caller)) {
            return staff.request();
        }
        return caller == Caller.COMMENTER
                ? ask.shownBy(reader.request())
                : world.reader("Stranger").request();
    }

    /** That a key was used is written down once in a while, and nothing of what is looked for here. */
    private String key(Caller caller) {
        return keys.computeIfAbsent(caller, this::newKey);
    }

    /** Its maker is nobody of whom a route is asked. */
    private String newKey(Caller caller) {
        String name = "Key " + System.nanoTime();
        List<String> rights = switch (caller) {
            case KEY_TO_READ -> List.of("read-queue");
            case KEY_TO_DECIDE -> List.of("decide");
            default -> List.of("read-queue", "decide");
        };
        String site = caller == Caller.KEY_ELSEWHERE ? elsewhere : "default";
        Response made = world.administrator()
                .posts("/moderation/settings/keys", Map.of("name", name, "right", rights, "site", site));
        db.update("update api_key set last_used_at = now() + interval '1 hour' where name = ?", name);
        if (caller == Caller.KEY_REVOKED) {
            db.update("update api_key set revoked_at = now() where name = ?", name);
        }
        return Pages.page(made).expectFirst("#secret").attr("value");
    }

    private Staff staff(Caller caller) {
        return switch (caller) {
            case MODERATOR -> world.moderator("default");
            case MODERATOR_ELSEWHERE -> world.moderator(elsewhere);
            default -> world.administrator();
        };
    }

    private static boolean hasHadSession(Caller caller) {
        return switch (caller) {
            case DISABLED, HALF_SIGNED_IN, IDLE_SESSION, OLD_SESSION -> true;
            case ANONYMOUS,
                    COMMENTER,
                    MODERATOR_ELSEWHERE,
                    MODERATOR,
                    ADMINISTRATOR,
                    KEY,
                    KEY_TO_READ,
                    KEY_TO_DECIDE,
                    KEY_ELSEWHERE,
                    KEY_REVOKED -> false;
        };
    }

    /** Of the session, made while it still was one. */
    private static String token(Route route, Caller caller, Staff staff) {
        boolean has = route.right() != null && route.isWrite() && (caller.isSignedIn() || hasHadSession(caller));
        return has ? staff.token() : "";
    }

    private void expire(Caller caller, Staff staff) {
        String change = switch (caller) {
            case DISABLED -> "update moderator set state = 'disabled' where id = ?";
            case HALF_SIGNED_IN -> "update moderator_session set stage = 'password' where moderator_id = ?";
            case IDLE_SESSION ->
                "update moderator_session set last_seen_at = now() - interval '12 h 1 s' where moderator_id = ?";
            case OLD_SESSION ->
                "update moderator_session set created_at = now() - interval '7 d 1 s' where moderator_id = ?";
            default -> "";
        };
        if (!change.isEmpty()) {
            db.update(change, staff.id());
        }
    }

    private static Outcome expected(Route route, Caller caller) {
        Right right = route.right();
        if (right == null) {
            boolean absent = OF_AUTHORS.contains(route.toString()) ? caller != Caller.COMMENTER : isSetup(route);
            return absent ? Outcome.NOT_FOUND : Outcome.SERVED;
        }
        if (caller.isProgram() && route.isApi() && caller != Caller.KEY_REVOKED) {
            return expectedOfKey(route, caller);
        }
        if (!caller.isSignedIn()) {
            return route.isApi() || route.isWrite() ? Outcome.UNAUTHENTICATED : Outcome.SIGN_IN;
        }
        if (caller != Caller.ADMINISTRATOR && isOfAdministrators(right)) {
            return Outcome.FORBIDDEN;
        }
        return caller == Caller.MODERATOR_ELSEWHERE && isAboutSites(right) ? Outcome.NOT_FOUND : Outcome.SERVED;
    }

    private static Outcome expectedOfKey(Route route, Caller caller) {
        boolean mayNot = switch (caller) {
            case KEY_TO_READ -> route.right() != Right.READ_QUEUE;
            case KEY_TO_DECIDE -> route.right() != Right.DECIDE || READING.contains(route.toString());
            default -> false;
        };
        if (mayNot) {
            return Outcome.FORBIDDEN;
        }
        return caller == Caller.KEY_ELSEWHERE ? Outcome.NOT_FOUND : Outcome.SERVED;
    }

    private static boolean isSetup(Route route) {
        return SETUP.contains(route.toString());
    }

    private static boolean isOfAdministrators(Right right) {
        return switch (right) {
            case CHANGE_SETTINGS, MANAGE_PEOPLE -> true;
            case READ_QUEUE, DECIDE, READ_LOG, OWN_ACCOUNT -> false;
        };
    }

    private static boolean isAboutSites(Right right) {
        return switch (right) {
            case READ_QUEUE, DECIDE, READ_LOG, CHANGE_SETTINGS -> true;
            case MANAGE_PEOPLE, OWN_ACCOUNT -> false;
        };
    }

    /** Whoever does not name the other site acts on their own, where the comment is not. */
    @Test
    void whoDecidesElsewhereReachesNoCommentByItsIdAlone() {
        world.moderation(Moderation.PRE);
        Staff mia = world.moderator(elsewhere);
        String id = asks.held(world.reader("Jane"));
        assertThat(mia.gets("/moderation/comments/" + id).statusCode()).isEqualTo(404);
        assertThat(mia.gets("/moderation").asString()).doesNotContain(id);
        mia.token();
        List<String> before = contents.sums();

        Map<String, Object> chosen = Map.of("seen." + id, "0", "decision." + id, "approve");
        assertThat(mia.posts("/moderation/decisions", chosen).asString()).doesNotContain("Words that wait");
        mia.json()
                .body(Map.of("revision", 0, "action", "approve"))
                .post("/api/v1/comments/" + id + "/decisions")
                .then()
                .statusCode(404);
        mia.json()
                .body(Map.of("decisions", List.of(Map.of("commentId", id, "revision", 0, "action", "approve"))))
                .post("/api/v1/moderation/decisions");

        assertThat(contents.sums()).isEqualTo(before);
    }
}
