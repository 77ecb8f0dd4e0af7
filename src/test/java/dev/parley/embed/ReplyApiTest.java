package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies as programs send them, and what the receipt gives their authors the right to. */
@ServiceTest
class ReplyApiTest {

    private final World world;
    private final Db db;
    private String slug = "";

    ReplyApiTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
        slug = world.article();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static Map<String, Object> body(Reader author, String comment) {
        return new HashMap<>(Map.of("comment", comment, "author", "Jane", "email", author.email()));
    }

    private static RequestSpecification json(Reader reader) {
        return reader.request().contentType(ContentType.JSON);
    }

    private static RequestSpecification with(Reader reader, String receipt) {
        return json(reader).header("Authorization", "Receipt " + receipt);
    }

    private Response posts(Reader author, Map<String, Object> body) {
        return posts(author, body, UUID.randomUUID().toString());
    }

    private Response posts(Reader author, Map<String, Object> body, String key) {
        return json(author).header("Idempotency-Key", key).body(body).post(address());
    }

    private String address() {
        return "/api/v1/articles/" + slug + "/comments";
    }

    private static String own(String id) {
        return "/api/v1/comments/" + id;
    }

    private static JsonPath taken(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.jsonPath();
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private long rows() {
        return db.count("select count(*) from comment c join article a on a.id = c.article_id where a.slug = ?", slug);
    }

    private List<String> words() {
        return Pages.page(world.reader("Anybody").gets("/articles/" + slug))
                .select(".thread article div")
                .eachText();
    }

    @Test
    void aReplyIsPublishedAndAnswered() {
        Reader jane = world.reader("Jane");

        JsonPath first = taken(posts(jane, body(jane, "Some *words*.")), 201);

        assertThat(first.getMap("")).containsOnlyKeys("id", "status", "receipt");
        assertThat(first.getString("status")).isEqualTo("published");
        Reader bob = world.reader("Bob");
        Map<String, Object> answer = body(bob, "An answer.");
        answer.put("parentId", first.getString("id"));
        String id = taken(posts(bob, answer), 201).getString("id");
        JsonPath thread = world.reader("Ada").gets(address()).jsonPath();
        assertThat(thread.getString("comments.find { it.id == '" + id + "' }.parentId"))
                .isEqualTo(first.getString("id"));
        assertThat(thread.getString("comments[0].html").strip()).isEqualTo("<p>Some <em>words</em>.</p>");
    }

    @Test
    void whatIsHeldIsSeenByItsAuthorAloneWithTheReason() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");

        JsonPath held = taken(posts(jane, body(jane, "Waiting words.")), 202);

        String id = held.getString("id");
        assertThat(held.getString("status")).isEqualTo("held");
        JsonPath seen = taken(with(jane, held.getString("receipt")).get(own(id)), 200);
        assertThat(seen.getString("status")).isEqualTo("held");
        assertThat(seen.getList("reasons")).isNotEmpty();
        assertThat(seen.getString("comment")).isEqualTo("Waiting words.");
        assertThat(seen.getBoolean("editable")).isTrue();
        assertThat(words()).isEmpty();
        refused(json(jane).get(own(id)), 404, "not-found");
    }

    @Test
    void whoChangesAReplyAgainAndAgainHasToWait() {
        Reader jane = world.reader("Jane");
        JsonPath taken = taken(posts(jane, body(jane, "Words.")), 201);
        String id = taken.getString("id");
        for (int number = 1; number <= 20; number++) {
            Response changed = with(jane, taken.getString("receipt"))
                    .body(Map.of("comment", "Words " + number + "."))
                    .patch(own(id));
            assertThat(changed.statusCode()).isEqualTo(200);
        }

        Response tooFast = with(jane, taken.getString("receipt"))
                .body(Map.of("comment", "Words 21."))
                .patch(own(id));

        refused(tooFast, 429, "too-fast");
        assertThat(Integer.parseInt(tooFast.header("Retry-After"))).isPositive();
        assertThat(words()).containsExactly("Words 20.");
    }

    /** Threat T9: other people's replies are not there, and not merely forbidden. */
    @Test
    void anotherReceiptOpensNothing() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        Reader eve = world.reader("Eve");
        String id = taken(posts(jane, body(jane, "Waiting words.")), 202).getString("id");
        String other = taken(posts(eve, body(eve, "Words of Eve.")), 202).getString("receipt");

        for (String receipt : List.of(other, "x".repeat(32), "", "x")) {
            refused(with(eve, receipt).get(own(id)), 404, "not-found");
            refused(with(eve, receipt).body(Map.of("comment", "Changed.")).patch(own(id)), 404, "not-found");
            refused(with(eve, receipt).delete(own(id)), 404, "not-found");
            refused(with(eve, receipt).body(Map.of()).post(own(id) + "/appeals"), 404, "not-found");
        }
        assertThat(db.column("select text from comment c join article a on a.id = c.article_id where a.slug = ?", slug))
                .contains("Waiting words.");
    }

    /** Threat T38. */
    @Test
    void theSameRequestAgainHasTheSameAnswer() {
        Reader jane = world.reader("Jane");
        String key = UUID.randomUUID().toString();

        JsonPath first = taken(posts(jane, body(jane, "Some words."), key), 201);
        JsonPath again = taken(posts(jane, body(jane, "Some words."), '"' + key + '"'), 201);

        assertThat(again.getMap("")).as("receipt and all").isEqualTo(first.getMap(""));
        assertThat(rows()).isOne();
        refused(posts(jane, body(jane, "Other words."), key), 422, "submission-reused");
        Map<String, Object> elsewhere = body(jane, "Some words.");
        elsewhere.put("url", "https://elsewhere.example/");
        refused(posts(jane, elsewhere, key), 422, "submission-reused");
        assertThat(rows()).isOne();
        assertThat(with(jane, first.getString("receipt"))
                        .get(own(first.getString("id")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatBecameOfItSinceIsNoOtherAnswer() {
        Reader jane = world.reader("Jane");
        String key = UUID.randomUUID().toString();
        JsonPath first = taken(posts(jane, body(jane, "Some words."), key), 201);

        world.decide(first.getString("id"), Decision.REJECT);
        assertThat(taken(posts(jane, body(jane, "Some words."), key), 201).getMap(""))
                .isEqualTo(first.getMap(""));
        with(jane, first.getString("receipt")).delete(own(first.getString("id")));

        assertThat(taken(posts(jane, body(jane, "Some words."), key), 201).getMap(""))
                .isEqualTo(first.getMap(""));
        refused(with(jane, first.getString("receipt")).get(own(first.getString("id"))), 404, "not-found");
    }

    /** Threat T9: who only repeats what everybody could read once is not its author. */
    @Test
    void wordsThatWerePublicOnceProveNothing() {
        world.decides("email-required", "no");
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Some words.");
        form.put("email", "");
        String id = jane.says(slug, form);
        world.decide(id, Decision.REJECT);
        Reader eve = world.reader("Eve").atThePlaceOf(jane);
        Map<String, String> same = eve.form("Some words.");
        same.put("author", form.get("author"));
        same.put("email", "");

        eve.posts(slug, same);

        assertThat(eve.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
        assertThat(jane.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(200);
    }

    @Test
    void twentyTimesAtOnceIsOnce() throws Exception {
        Reader jane = world.reader("Jane");
        String key = UUID.randomUUID().toString();
        List<Callable<Response>> posts = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(n -> () -> posts(jane, body(jane, "Some words."), key))
                .toList();
        List<Map<String, Object>> answers = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(posts.size())) {
            for (Future<Response> answer : threads.invokeAll(posts)) {
                answers.add(taken(answer.get(), 201).getMap(""));
            }
        }

        assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
        assertThat(rows()).isOne();
    }

    @Test
    void whoShowsAReceiptHasOneForAll() {
        world.moderation(Moderation.PRE);
        world.decides("seconds-between", "0");
        Reader jane = world.reader("Jane");
        JsonPath first = taken(posts(jane, body(jane, "First words.")), 202);
        String receipt = first.getString("receipt");

        JsonPath second = taken(
                with(jane, receipt)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(body(jane, "Second words."))
                        .post(address()),
                202);

        assertThat(second.getString("receipt")).isEqualTo(receipt);
        for (String id : List.of(first.getString("id"), second.getString("id"))) {
            assertThat(with(jane, receipt).get(own(id)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wordsAreChangedUnlessSomebodyWasFaster() {
        Reader jane = world.reader("Jane");
        JsonPath taken = taken(posts(jane, body(jane, "Words with a tpyo.")), 201);
        String receipt = taken.getString("receipt");
        String id = taken.getString("id");

        JsonPath edited = taken(
                with(jane, receipt)
                        .body(Map.of("comment", "Words without.", "revision", 1))
                        .patch(own(id)),
                200);

        assertThat(edited.getInt("revision")).isEqualTo(2);
        assertThat(edited.getString("comment")).isEqualTo("Words without.");
        assertThat(words()).containsExactly("Words without.");
        Response late = with(jane, receipt)
                .body(Map.of("comment", "Old.", "revision", 1))
                .patch(own(id));
        refused(late, 409, "stale");
        assertThat(late.jsonPath().getString("current.comment")).isEqualTo("Words without.");
        refused(with(jane, receipt).body(Map.of("comment", "  ")).patch(own(id)), 422, "invalid");
        refused(with(jane, receipt).body(Map.of("revision", 1)).patch(own(id)), 400, "bad-request");
    }

    @Test
    void afterItsTimeWordsStayAsTheyAre() {
        world.decides("edit-minutes", "0");
        Reader jane = world.reader("Jane");
        JsonPath taken = taken(posts(jane, body(jane, "Some words.")), 201);

        Response late = with(jane, taken.getString("receipt"))
                .body(Map.of("comment", "Other words."))
                .patch(own(taken.getString("id")));

        refused(late, 403, "not-allowed");
        assertThat(words()).containsExactly("Some words.");
    }

    @Test
    void whatIsTakenBackIsGoneWithTheAnswer() {
        Reader jane = world.reader("Jane");
        JsonPath taken = taken(posts(jane, body(jane, "Some words.")), 201);
        assertThat(words()).hasSize(1);

        Response gone = with(jane, taken.getString("receipt")).delete(own(taken.getString("id")));

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(words()).isEmpty();
        refused(with(jane, taken.getString("receipt")).delete(own(taken.getString("id"))), 404, "not-found");
    }

    @Test
    void anotherLookIsTakenOnce() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        JsonPath taken = taken(posts(jane, body(jane, "Some words.")), 202);
        String receipt = taken.getString("receipt");
        String id = taken.getString("id");
        refused(with(jane, receipt).body(Map.of("text", "Please.")).post(own(id) + "/appeals"), 409, "not-possible");
        world.decide(id, Decision.REJECT);
        JsonPath rejected = taken(with(jane, receipt).get(own(id)), 200);
        assertThat(rejected.getString("status")).isEqualTo("rejected");
        assertThat(rejected.getBoolean("appealable")).isTrue();
        assertThat(rejected.getList("reasons")).isNotEmpty();
        refused(with(jane, receipt).body(Map.of("text", "x".repeat(1_001))).post(own(id) + "/appeals"), 422, "invalid");

        taken(with(jane, receipt).body(Map.of("text", "Please look again.")).post(own(id) + "/appeals"), 202);
        taken(with(jane, receipt).body(Map.of("text", "Please look again.")).post(own(id) + "/appeals"), 202);

        JsonPath waits = taken(with(jane, receipt).get(own(id)), 200);
        assertThat(waits.getString("status")).isEqualTo("held");
        assertThat(waits.getBoolean("appealable")).isFalse();
        world.decide(id, Decision.REJECT);
        refused(with(jane, receipt).body(Map.of("text", "Once more.")).post(own(id) + "/appeals"), 409, "not-possible");
    }

    @Test
    void everyMemberThatIsWrongIsNamed() {
        Reader jane = world.reader("Jane");
        Map<String, Object> body = body(jane, "x".repeat(70_000));
        body.put("author", "");
        body.put("email", "nobody");
        body.put("url", "ftp://example.org");

        Response answer = posts(jane, body);

        refused(answer, 422, "invalid");
        assertThat(answer.jsonPath().getList("errors.field"))
                .containsExactlyInAnyOrder("comment", "author", "email", "url");
        assertThat(answer.jsonPath().getList("errors.code"))
                .contains("too-long", "required", "no-email-address", "no-web-address");
        Map<String, Object> lost = body(jane, "To whom?");
        lost.put("parentId", "nobody");
        Response answersNobody = posts(jane, lost);
        refused(answersNobody, 422, "invalid");
        assertThat(answersNobody.jsonPath().getString("errors[0].field")).isEqualTo("parentId");
        assertThat(answersNobody.jsonPath().getString("errors[0].code")).isEqualTo("parent-unknown");
        assertThat(rows()).isZero();
    }

    @Test
    void whatWasSaidBeforeAndWhatComesTooFastAreToldApart() {
        Reader jane = world.reader("Jane");
        taken(posts(jane, body(jane, "Some words."), UUID.randomUUID().toString()), 201);

        Response fast = posts(jane, body(jane, "Other words."));

        refused(fast, 429, "too-fast");
        assertThat(Integer.parseInt(fast.header("Retry-After"))).isBetween(1, 15);
        world.decides("seconds-between", "0");
        refused(posts(jane, body(jane, "Some words."), UUID.randomUUID().toString()), 409, "duplicate");
    }

    @Test
    void aClosedThreadTakesNothing() {
        slug = world.closedArticle("2 hours");
        Reader jane = world.reader("Jane");

        Response answer = posts(jane, body(jane, "Some words."));

        refused(answer, 403, "closed");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    /** Threat T33. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"comment\": 7}",
                "{\"comment\": \"a\", \"comment\": \"b\"}",
                "{\"comment\": \"a\", \"status\": \"approved\"}",
                "{\"comment\": "
            })
    void whatIsNoReplyIsABadRequest(String body) {
        Response answer = json(world.reader("Jane"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(address());

        refused(answer, 400, "bad-request");
        assertThat(rows()).isZero();
    }

    @Test
    void aKeyOrReceiptThatIsNoneIsNotPassedOver() {
        Reader jane = world.reader("Jane");

        Response none = json(jane).body(body(jane, "Some words.")).post(address());
        Response key = posts(jane, body(jane, "Some words."), "again");
        Response receipt = with(jane, "mine")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body(jane, "Some words."))
                .post(address());

        refused(none, 400, "bad-request");
        refused(key, 400, "bad-request");
        assertThat(key.jsonPath().getString("errors[0].field")).isEqualTo("Idempotency-Key");
        refused(receipt, 400, "bad-request");
        assertThat(receipt.jsonPath().getString("errors[0].field")).isEqualTo("Authorization");
        assertThat(rows()).isZero();
    }

    /** Threat T5: a foreign page can send nothing, and a browser's cookie opens nothing here. */
    @Test
    void aForeignPageAndACookieCanDoNothing() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Words from a browser.");

        refused(
                json(jane)
                        .header("Origin", "https://evil.example")
                        .body(body(jane, "Some words."))
                        .post(address()),
                403,
                "foreign-origin");
        refused(json(jane).get(own(id)), 404, "not-found");
        refused(json(jane).delete(own(id)), 404, "not-found");
        assertThat(rows()).isOne();
    }

    @Test
    void thereIsNothingUnderAnArticleThatDoesNotExist() {
        slug = "no-such-article";
        Reader jane = world.reader("Jane");

        refused(posts(jane, body(jane, "Some words.")), 404, "not-found");
    }
}
