package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.Decision;
import dev.parley.comment.ReportReason;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.ApiDocument;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators do by programs is answered as the OpenAPI document says; every request here is held to it. */
@ServiceTest
class ModerationDocumentTest {

    private static final String QUEUE = "GET /api/v1/moderation/queue";
    private static final String CARD = "GET /api/v1/moderation/comments/{id}";
    private static final String LEASES = "POST /api/v1/moderation/leases";
    private static final String DECISION = "POST /api/v1/comments/{id}/decisions";
    private static final String DECISIONS = "POST /api/v1/moderation/decisions";
    private static final String UNDO = "POST /api/v1/moderation/decisions/{id}/undo";
    private static final String NOWHERE = new CommentId(1).toString();

    private final World world;
    private final Map<String, Set<Integer>> answered = new TreeMap<>();

    ModerationDocumentTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
    }

    private Response noted(String operation, Response answer) {
        answered.computeIfAbsent(operation, first -> new TreeSet<>()).add(answer.statusCode());
        return answer;
    }

    private Response queue(Staff staff, String query) {
        return noted(QUEUE, staff.json().get("/api/v1/moderation/queue" + query));
    }

    private Response card(Staff staff, String id) {
        return noted(CARD, staff.json().get("/api/v1/moderation/comments/{id}", id));
    }

    private Response leases(Staff staff, Object body) {
        return noted(LEASES, staff.json().body(body).post("/api/v1/moderation/leases"));
    }

    private Response decides(Staff staff, String id, Object body) {
        return noted(DECISION, staff.json().body(body).post("/api/v1/comments/{id}/decisions", id));
    }

    private Response decidesAll(Staff staff, Object... decisions) {
        Map<String, Object> body = Map.of("decisions", List.of(decisions));
        return noted(DECISIONS, staff.json().body(body).post("/api/v1/moderation/decisions"));
    }

    private Response undoes(Staff staff, String act) {
        return noted(UNDO, staff.json().body("{}").post("/api/v1/moderation/decisions/{id}/undo", act));
    }

    private static Map<String, Object> decision(int revision, String action) {
        return Map.of("revision", revision, "action", action);
    }

    private static Map<String, Object> decision(String id, int revision, String action) {
        return Map.of("commentId", id, "revision", revision, "action", action);
    }

    @Test
    void everyAnswerIsAsItSays() {
        cardsOfAllKinds();
        leasesInAllWays();
        decisionsOnOne();
        decisionsOnSeveral();
        undoneOrNot();
        whoMayNot();

        answered.forEach((operation, statuses) -> assertThat(statuses)
                .as(operation)
                .extracting(status -> Integer.toString(status))
                .containsAll(expected(operation)));
    }

    /** All that it names but what comes from before every resource, and is tested where that is. */
    private static Collection<String> expected(String operation) {
        JsonNode responses = ApiDocument.ofTheService().operation(operation).path("responses");
        return responses.properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> !Set.of("413", "503", "default").contains(status))
                .filter(status -> !status.equals("403") || operation.startsWith("POST"))
                .toList();
    }

    private void cardsOfAllKinds() {
        Staff ada = world.moderator("default");
        String slug = world.article();
        String parent = world.reader("Jane").says(slug, "Public words.");
        decides(ada, parent, decision(0, "approve"));
        String first = world.reader("Janet").answers(slug, parent, "An answer with https://a.example/ in it.");
        world.reader("Bob").reports(parent, "abuse", "It is rude.");
        world.reader("Jane").says(slug, "Others wait, too.");

        queue(ada, "?after=" + Desk.before(first));
        queue(ada, "?status=all&limit=20&order=newest");
        queue(ada, "?status=reported&limit=200");
        queue(ada, "?q=rude");
        queue(ada, "?limit=0");
        queue(ada, "?status=nowhere");
        card(ada, parent);
        card(ada, first);
        card(ada, NOWHERE);
    }

    private void leasesInAllWays() {
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");
        String decided = world.reader("Jane").says(slug, "Decided.");
        decides(ada, decided, decision(0, "spam"));

        leases(ada, Map.of("act", "keep", "comments", List.of(id)));
        leases(bea, Map.of("act", "keep", "comments", List.of(id, decided)));
        queue(bea, "?after=" + Desk.before(id));
        assertThat(decides(bea, id, decision(0, "approve")).jsonPath().getString("current.result"))
                .isEqualTo("leased");
        leases(ada, Map.of("act", "give", "comments", List.of(id)));
        List<String> taken = leases(ada, Map.of("limit", 2)).jsonPath().getList("cards.id");
        leases(ada, Map.of("act", "give", "comments", taken));
        leases(ada, Map.of("act", "steal"));
        leases(ada, "[");
        noted(LEASES, ada.json().post("/api/v1/moderation/leases?site=nowhere"));
        noted(LEASES, ada.json().contentType(ContentType.TEXT).body("take").post("/api/v1/moderation/leases"));
    }

    private void decisionsOnOne() {
        Staff ada = world.moderator("default");
        String id = world.reader("Jane").says(world.article(), "Words.");

        decides(ada, id, Map.of("revision", 0, "action", "reject", "reason", "1"));
        decides(ada, id, decision(0, "approve"));
        decides(ada, id, decision(1, "reject"));
        decides(ada, id, decision(-1, "promote"));
        decides(ada, NOWHERE, decision(0, "approve"));
        decides(ada, id, "{");
        noted(
                DECISION,
                ada.json().contentType(ContentType.TEXT).body("spam").post("/api/v1/comments/{id}/decisions", id));
    }

    private void decisionsOnSeveral() {
        Staff ada = world.moderator("default");
        String slug = world.article();
        String good = world.reader("Jane").says(slug, "Good.");
        String stale = world.reader("Jane").says(slug, "Stale.");
        world.decide(stale, Decision.SPAM);

        decidesAll(ada, decision(good, 0, "approve"), decision(stale, 0, "approve"), decision(NOWHERE, 0, "spam"));
        decidesAll(ada, decision(NOWHERE, 0, "spam"));
        decidesAll(ada);
        noted(DECISIONS, ada.json().body("{").post("/api/v1/moderation/decisions"));
        noted(
                DECISIONS,
                ada.json()
                        .body(Map.of("decisions", List.of(decision(good, 1, "spam"))))
                        .post("/api/v1/moderation/decisions?site=nowhere"));
        noted(DECISIONS, ada.json().contentType(ContentType.TEXT).body("x").post("/api/v1/moderation/decisions"));
    }

    private void undoneOrNot() {
        Staff ada = world.moderator("default");
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");
        String rejected = decides(ada, id, decision(0, "reject")).path("id");
        String restored = decides(ada, id, decision(1, "restore")).path("id");

        assertThat(undoes(ada, rejected).jsonPath().getList("changed")).containsExactly(id);
        undoes(ada, restored);
        assertThat(undoes(ada, restored).jsonPath().getString("code")).isEqualTo("not-possible");
        undoes(ada, new ActId(1).toString());
        noted(UNDO, ada.json().body("[]").post("/api/v1/moderation/decisions/{id}/undo", rejected));
        noted(
                UNDO,
                ada.json()
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/api/v1/moderation/decisions/{id}/undo", rejected));
    }

    /** Nobody, and a page that has not the token of the session. */
    private void whoMayNot() {
        Staff ada = world.moderator("default");
        Reader stranger = world.reader("Stranger");
        for (String operation : List.copyOf(answered.keySet())) {
            String[] asked = operation.replace("{id}", NOWHERE).split(" ");
            if (asked[0].equals("GET")) {
                noted(operation, stranger.request().get(asked[1]));
            } else {
                noted(
                        operation,
                        stranger.request()
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(asked[1]));
                noted(
                        operation,
                        ada.request()
                                .header("Origin", Staff.origin())
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(asked[1]));
            }
        }
    }

    /** The words of the code and those of the document are the same. */
    @Test
    void itNamesAllThatThereIs() {
        assertThat(words("QueueBody", "status")).isEqualTo(texts(DeskList.values()));
        assertThat(words("CardBody", "status")).isEqualTo(texts(CommentStatus.values()));
        assertThat(words("ResultBody", "status")).isEqualTo(texts(CommentStatus.values()));
        assertThat(words("ParentBody", "status")).isEqualTo(texts(CommentStatus.values()));
        assertThat(words("PastBody", "status")).isEqualTo(texts(CommentStatus.values()));
        assertThat(words("PastBody", "recognisedBy")).isEqualTo(texts(AuthorRecord.Mark.values()));
        assertThat(words("DecisionBody", "action")).isEqualTo(texts(Decision.values()));
        assertThat(words("DecisionItemBody", "action")).isEqualTo(texts(Decision.values()));
        assertThat(words("CardReportBody", "reason")).isEqualTo(texts(ReportReason.values()));
        assertThat(words("ReportBody", "reason")).isEqualTo(texts(ReportReason.values()));
        JsonNode parameters = ApiDocument.ofTheService().operation(QUEUE).path("parameters");
        parameters.forEach(parameter -> {
            switch (parameter.path("name").asText()) {
                case "status" -> assertThat(words(parameter.path("schema"))).isEqualTo(texts(DeskList.values()));
                case "order" ->
                    assertThat(words(parameter.path("schema"))).isEqualTo(texts(QueueQuery.Direction.values()));
                default -> assertThat(words(parameter.path("schema"))).isEmpty();
            }
        });
    }

    private static Set<String> words(String schema, String member) {
        return words(
                ApiDocument.ofTheService().schema(schema).path("properties").path(member));
    }

    private static Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        words.remove("null");
        return words;
    }

    private static Set<String> texts(Object[] values) {
        Set<String> texts = new TreeSet<>();
        Arrays.stream(values).map(Object::toString).forEach(texts::add);
        return texts;
    }
}
