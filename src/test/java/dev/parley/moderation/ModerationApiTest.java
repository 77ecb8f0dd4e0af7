package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.comment.Decision;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue as programs drive it. Keys instead of sessions are tested where keys are made. */
@ServiceTest
class ModerationApiTest {

    private final World world;
    private final Db db;

    ModerationApiTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
    }

    private String status(String id) {
        return (String) db.value(
                "select status from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    private static Response decide(Staff staff, String id, Object body) {
        return staff.json().body(body).post("/api/v1/comments/{id}/decisions", id);
    }

    private static Response decideAll(Staff staff, Object... items) {
        return staff.json().body(Map.of("decisions", List.of(items))).post("/api/v1/moderation/decisions");
    }

    @Test
    void theQueueTellsAllThatACardShows() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Some *words*.");

        world.moderator("default")
                .json()
                .get("/api/v1/moderation/queue?status=pending&after=" + Desk.before(id))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("site", equalTo("default"))
                .body("status", equalTo("pending"))
                .body("counts.pending", notNullValue())
                .body("cards[0].id", equalTo(id))
                .body("cards[0].revision", equalTo(0))
                .body("cards[0].text", equalTo("Some *words*."))
                .body("cards[0].author.email", equalTo(jane.email()))
                .body("cards[0].author.address", equalTo(jane.address()))
                .body("cards[0].article.slug", equalTo(slug))
                .body("cards[0].findings.rule", hasItem("premoderated"));
    }

    @Test
    void whatIsShortenedIsWholeAtItsOwnAddress() {
        String id = world.reader("Jane").says(world.article(), "word ".repeat(2_000) + "end");
        Staff staff = world.moderator("default");

        staff.json()
                .get("/api/v1/moderation/queue?after=" + Desk.before(id))
                .then()
                .body("cards[0].isShortened", equalTo(true));
        staff.json()
                .get("/api/v1/moderation/comments/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("isShortened", equalTo(false))
                .body("text", endsWith("word end"));
        staff.json()
                .get("/api/v1/moderation/comments/" + new CommentId(1))
                .then()
                .statusCode(404);
    }

    @Test
    void aProgramReadsToTheEndPageByPage() {
        String slug = world.article();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add(world.reader("Jane").says(slug, "Words " + i));
        }
        Staff staff = world.moderator("default");
        List<String> read = new ArrayList<>();
        String after = Desk.before(said.getFirst());
        while (after != null) {
            Response page = staff.json().get("/api/v1/moderation/queue?limit=2&after=" + after);
            read.addAll(page.jsonPath().getList("cards.id"));
            after = page.jsonPath().getString("nextCursor");
        }
        assertThat(read).containsExactlyElementsOf(said);
    }

    @Test
    void aDecisionIsAnsweredWithItsActAndTheNewState() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff staff = world.moderator("default");

        String act = decide(staff, id, Map.of("revision", 0, "action", "reject", "reason", "off topic"))
                .then()
                .statusCode(200)
                .body("results[0].result", equalTo("applied"))
                .body("results[0].status", equalTo("rejected"))
                .body("results[0].revision", equalTo(1))
                .extract()
                .path("id");

        assertThat(db.value(
                        "select reason from audit_entry where act_id = ?",
                        ActId.parse(act).orElseThrow().value()))
                .isEqualTo("off topic");
        assertThat(decide(staff, id, Map.of("revision", 1, "action", "restore")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoComesSecondGets409WithTheStateAndWho() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff first = world.moderator("default");
        decide(first, id, Map.of("revision", 0, "action", "approve"));

        decide(world.moderator("default"), id, Map.of("revision", 0, "action", "spam"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stale"))
                .body("current.status", equalTo("approved"))
                .body("current.revision", equalTo(1))
                .body("current.last.by", equalTo(first.name()))
                .body("current.last.action", equalTo("approved"));
        assertThat(status(id)).isEqualTo("approved");
    }

    @Test
    void whatMakesNoSenseIsSaidToBeImpossible() {
        String id = world.reader("Jane").says(world.article(), "Words.");

        decide(world.moderator("default"), id, Map.of("revision", 0, "action", "restore"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-possible"));
    }

    @Test
    void ofSeveralEachIsToldItsOwnResult() {
        String slug = world.article();
        String good = world.reader("Jane").says(slug, "Good.");
        String stale = world.reader("Jane").says(slug, "Stale.");
        world.decide(stale, Decision.SPAM);
        String waiting = world.reader("Jane").says(slug, "Waiting.");
        String nowhere = new CommentId(1).toString();

        decideAll(
                        world.moderator("default"),
                        Map.of("commentId", good, "revision", 0, "action", "approve"),
                        Map.of("commentId", stale, "revision", 0, "action", "approve"),
                        Map.of("commentId", waiting, "revision", 0, "action", "restore"),
                        Map.of("commentId", nowhere, "revision", 0, "action", "approve"))
                .then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("results.result", equalTo(List.of("applied", "stale", "not-allowed", "not-found")))
                .body("results.status", equalTo(Arrays.asList("approved", "spam", "pending", null)));
        assertThat(status(good)).isEqualTo("approved");
    }

    @Test
    void badBodiesAreRefusedWithTheFieldThatIsWrong() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff staff = world.moderator("default");

        decide(staff, id, Map.of("action", "promote", "reason", "x".repeat(501)))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors.field", equalTo(List.of("action", "revision", "reason")));
        decideAll(
                        staff,
                        Map.of("commentId", id, "revision", 0, "action", "spam"),
                        Map.of("commentId", id, "revision", 0, "action", "approve"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("duplicate"));
        decideAll(staff, Map.of("commentId", "x", "revision", -1, "action", "spam"))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("decisions[0].commentId", "decisions[0].revision")));
        for (String limit : List.of("201", "0", "-1", "abc", "99999999999")) {
            staff.json()
                    .get("/api/v1/moderation/queue?limit=" + limit)
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("limit"));
        }
        decide(staff, id, Map.of("revision", 0, "action", "spam", "reason", "a\u0000b"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("forbidden-characters"));
        staff.json().get("/api/v1/moderation/queue?status=deleted").then().statusCode(404);
        assertThat(status(id)).isEqualTo("pending");
    }

    /** Threat T33: what we do not know is refused, so that nothing is set by the way. */
    @Test
    void unknownFieldsAndWhatIsNoJsonAreRefused() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff staff = world.moderator("default");

        for (Object body : List.of(
                Map.of("revision", 0, "action", "approve", "status", "approved"),
                Map.of("revision", 0, "action", "approve", "actor", "me"),
                "{",
                "[]",
                "7",
                "{\"revision\": {}, \"action\": \"approve\"}",
                "{\"revision\": 0.9, \"action\": \"approve\"}",
                "{\"revision\": \"0\", \"action\": \"approve\"}",
                "{\"revision\": 0, \"action\": \"spam\", \"action\": \"approve\"}",
                "{\"revision\": 0, \"action\": \"approve\", \"reason\": 7}",
                "null")) {
            decide(staff, id, body)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("bad-request"));
        }
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void aCommentIsFoundOnAnyOfTheirSites() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ofTwoSites = world.moderator(world.site(), "default");

        decide(ofTwoSites, id, Map.of("revision", 0, "action", "spam")).then().statusCode(200);

        assertThat(status(id)).isEqualTo("spam");
    }

    /** ASVS 13.4.5: the document is public, so it tells of what is. */
    @Test
    void theDocumentOfTheInterfaceTellsOfNoPage() {
        Map<String, Object> paths = world.reader("Stranger")
                .request()
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        assertThat(paths.keySet())
                .contains("/api/v1/moderation/queue", "/api/v1/comments/{id}/decisions")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    /** Threat T8: another site's comment is not there, whoever asks. */
    @Test
    void aCommentOfAnotherSiteIsNotFound() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff stranger = world.moderator(world.site());

        decide(stranger, id, Map.of("revision", 0, "action", "approve")).then().statusCode(404);
        stranger.json()
                .body(Map.of("revision", 0, "action", "approve"))
                .post("/api/v1/comments/{id}/decisions?site=default", id)
                .then()
                .statusCode(404);
        stranger.json().get("/api/v1/moderation/queue?site=default").then().statusCode(404);
        decideAll(stranger, Map.of("commentId", id, "revision", 0, "action", "approve"))
                .then()
                .body("results.result", equalTo(List.of("not-found")));
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void whoIsNotSignedInIsToldSoInJson() {
        world.reader("Stranger")
                .request()
                .get("/api/v1/moderation/queue")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }
}
