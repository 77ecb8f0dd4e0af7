package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.comment.Decision;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every decision can be taken back, whole, by whoever may decide; what was built upon cannot (threat T36). */
@ServiceTest
class UndoTest {

    private final World world;
    private final Db db;

    UndoTest(World world, Db db) {
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

    private List<Object> log(String id) {
        return db.column(
                "select action from audit_entry where target_id = ? order by act_id",
                CommentId.parse(id).orElseThrow().value());
    }

    private String lastAct(String id) {
        return new ActId(db.count(
                        "select max(act_id) from audit_entry where target_id = ?",
                        CommentId.parse(id).orElseThrow().value()))
                .toString();
    }

    private static void decides(Staff staff, String id, String action) {
        int revision = staff.json().get("/api/v1/moderation/comments/" + id).path("revision");
        staff.json()
                .body(Map.of("revision", revision, "action", action))
                .post("/api/v1/comments/{id}/decisions", id)
                .then()
                .statusCode(200);
    }

    private static Response undoes(Staff staff) {
        return staff.posts("/moderation/undos", Map.of());
    }

    private static Response undoes(Staff staff, String act) {
        return staff.posts("/moderation/undos", Map.of("act", act));
    }

    private static String problems(Response answer) {
        return page(answer).select("#problems").text();
    }

    @Test
    void whatWasApprovedIsGoneFromThePageAndWaitsAgain() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words for all.");
        Staff ada = world.moderator("default");
        Reader stranger = world.reader("Stranger");
        decides(ada, id, "approve");
        assertThat(stranger.gets("/articles/" + slug).asString()).contains("Words for all.", "1 reply");

        Response answer = undoes(ada);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new Desk(ada).open(answer.header("Location")).select("#done").text())
                .startsWith("Done: 1 undone.");
        assertThat(stranger.gets("/articles/" + slug).asString())
                .doesNotContain("Words for all.")
                .contains("No replies");
        assertThat(status(id)).isEqualTo("pending");
        assertThat(log(id)).containsExactly("submitted", "approved", "undone");
    }

    @Test
    void askedAgainItWalksBack() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        String other = world.reader("Jane").says(world.article(), "Other words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "spam");
        decides(ada, id, "restore");
        decides(ada, other, "reject");

        List<String> states = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(undoes(ada).statusCode()).isEqualTo(303);
            states.add(status(id) + " " + status(other));
        }

        assertThat(states).containsExactly("pending pending", "spam pending", "pending pending");
        Response nothing = undoes(ada);
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(problems(nothing)).isEqualTo("There is nothing to undo.");
    }

    @Test
    void nobodysOwnLastActIsAnothers() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        decides(world.moderator("default"), id, "spam");

        assertThat(undoes(world.moderator("default")).statusCode()).isEqualTo(409);
        assertThat(status(id)).isEqualTo("spam");
    }

    @Test
    void aPageIsUndoneWholeByTheButtonBesideTheNote() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Staff ada = world.moderator("default");
        Desk desk = new Desk(ada);
        Map<String, String> form = Desk.form(desk.pageWith("pending", first));
        form.put("decision." + first, "approve");
        form.put("decision." + second, "trash");
        Document done = desk.open(desk.decide(form).header("Location"));

        Response answer = ada.posts("/moderation/undos", Desk.fields(done.expectFirst("#done form")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(List.of(status(first), status(second))).containsOnly("pending");
        assertThat(desk.open(answer.header("Location")).select("#done form")).isEmpty();
    }

    @Test
    void halfOfAnActIsNeverUndone() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        Desk desk = new Desk(ada);
        Map<String, String> form = Desk.form(desk.pageWith("pending", first));
        form.put("decision." + first, "reject");
        form.put("decision." + second, "reject");
        desk.decide(form);
        decides(bea, second, "approve");

        Response answer = undoes(ada);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("something has happened since", "last: " + bea.name());
        assertThat(List.of(status(first), status(second))).containsExactly("rejected", "approved");
    }

    @Test
    void whatItsAuthorHasRewordedSinceIsBuiltUpon() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "approve");
        OwnReplies.edit(jane, id, 1, "Other words.");

        Response answer = undoes(ada);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("last: its author");
    }

    @Test
    void theLogUndoesWhatAnybodyDidAndSaysSo() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        decides(ada, id, "spam");
        Desk desk = new Desk(bea);
        String address = "/moderation/log?what=marked-spam&from=2020-01-01&comment=" + id;

        Response answer =
                bea.posts("/moderation/undos", Desk.fields(desk.open(address).expectFirst(".log form")));

        assertThat(answer.header("Location")).startsWith(address + "&done=");
        assertThat(status(id)).isEqualTo("pending");
        assertThat(desk.open(answer.header("Location")).select("#done").text()).isEqualTo("Done: 1 undone.");
        Document log = desk.open("/moderation/log?comment=" + id);
        assertThat(log.select(".log tbody .what").eachText())
                .containsExactly("Undid what was done", "Marked a reply as spam (undone since)", "Wrote a reply");
        assertThat(log.select(".log form")).isEmpty();
    }

    @Test
    void whatTheLogCannotUndoIsSaidThere() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "spam");
        String address = "/moderation/log?what=marked-spam&comment=" + id;
        Map<String, String> form = Desk.fields(new Desk(ada).open(address).expectFirst(".log form"));
        decides(ada, id, "restore");

        Response answer = ada.posts("/moderation/undos", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("something has happened since", "See it");
        assertThat(page(answer).select("h1").text()).isEqualTo("Log");
        assertThat(page(answer).select(".log tbody tr")).hasSize(1);
        assertThat(page(answer).expectFirst("#comment").attr("value")).isEqualTo(id);
        assertThat(page(answer).select("#problems form")).isEmpty();
    }

    /** Threat T7. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/moderation/log",
                "https://evil.example/",
                "/moderation/log/../../x",
                "/moderation/log?a=b#c",
                "/moderation/log?\r\nSet-Cookie: a=b",
                "log"
            })
    void nothingButTheLogIsAWayBack(String from) {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "spam");

        Response answer = ada.posts("/moderation/undos", Map.of("from", from));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/moderation?done=");
    }

    @Test
    void anActIsUndoneOnceHoweverManyTryAtOnce() throws Exception {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "approve");
        String act = lastAct(id);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Staff somebody = world.moderator("default");
            somebody.token();
            tries.add(() -> undoes(somebody, act).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : desk.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(303).contains(409);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(log(id)).containsExactly("submitted", "approved", "undone");
        assertThat(problems(undoes(ada, act))).isEqualTo("This was undone before.");
    }

    @Test
    void aProgramUndoesByTheActThatADecisionAnswered() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        String act = ada.json()
                .body(Map.of("revision", 0, "action", "trash"))
                .post("/api/v1/comments/{id}/decisions", id)
                .path("id");

        ada.json()
                .post("/api/v1/moderation/decisions/{act}/undo", act)
                .then()
                .statusCode(200)
                .body("comments", equalTo(List.of(id)));
        ada.json()
                .post("/api/v1/moderation/decisions/{act}/undo", act)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-possible"));
        assertThat(status(id)).isEqualTo("pending");
        decides(ada, id, "spam");
        String spam = lastAct(id);
        decides(ada, id, "restore");
        ada.json()
                .post("/api/v1/moderation/decisions/{act}/undo", spam)
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("changed", equalTo(List.of(id)));
    }

    /** Threat T8. */
    @Test
    void nothingOfAnotherSiteIsUndone() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        decides(world.moderator("default"), id, "spam");
        Staff other = world.moderator(world.site());

        assertThat(undoes(other, lastAct(id)).statusCode()).isEqualTo(409);
        other.json()
                .post("/api/v1/moderation/decisions/{act}/undo", lastAct(id))
                .then()
                .statusCode(404);
        assertThat(status(id)).isEqualTo("spam");
    }

    @Test
    void whatIsNoDecisionCannotBeUndone() {
        String id = world.reader("Jane").says(world.article(), "Words.");

        assertThat(undoes(world.moderator("default"), lastAct(id)).statusCode()).isEqualTo(409);
        assertThat(undoes(world.moderator("default"), "nobody").statusCode()).isEqualTo(400);
        assertThat(status(id)).isEqualTo("pending");
    }

    /** What cannot be undone any more is said, and does not stand in the way of what was before it. */
    @Test
    void oneCanGoPastWhatHasBeenBuiltUpon() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jim").says(slug, "Second.");
        Staff ada = world.moderator("default");
        decides(ada, first, "approve");
        decides(ada, second, "approve");
        decides(world.moderator("default"), second, "trash");

        Response refused = undoes(ada);

        assertThat(refused.statusCode()).isEqualTo(409);
        Map<String, String> form = Desk.fields(page(refused).expectFirst("#problems form"));
        assertThat(page(refused).select("#problems form button").text()).isEqualTo("Undo the one before");
        assertThat(ada.posts("/moderation/undos", form).statusCode()).isEqualTo(303);
        assertThat(status(first)).isEqualTo("pending");
        assertThat(status(second)).isEqualTo("trash");
        assertThat(undoes(ada, "nonsense").statusCode()).isEqualTo(400);
        assertThat(ada.posts("/moderation/undos", Map.of("before", "nonsense")).statusCode())
                .isEqualTo(400);
    }

    /** They would hang on a note that a reply is no longer here. */
    @Test
    void whatIsAnsweredByNowStaysPublic() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "approve");
        String answer = world.reader("Jim").answers(slug, id, "Other words.");
        world.approve(answer);

        Response refused = undoes(ada);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problems(refused)).contains("something has happened since", "The reply by Jim, “Other words.”");
        assertThat(status(id)).isEqualTo("approved");
        world.decide(answer, Decision.TRASH);
        assertThat(undoes(ada).statusCode()).isEqualTo(303);
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void theScriptIsToldWhatWasUndoneAndThatItIsNotInThisList() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "approve");

        Response answer = ada.posts("/moderation/undos", Map.of("status", "approved", "script", "yes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page(answer).select("#done").text()).isEqualTo("Undone: The reply by Jane, “Words.”, is pending.");
        assertThat(page(answer).select("[data-card=" + id + "]")).hasSize(1);
    }

    @Test
    void whatWaitsAgainIsWhosUndidIt() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        decides(ada, id, "reject");
        undoes(ada);

        assertThat(db.count(
                        "select holder_id from lease where comment_id = ?",
                        CommentId.parse(id).orElseThrow().value()))
                .isEqualTo(ada.id());
    }
}
