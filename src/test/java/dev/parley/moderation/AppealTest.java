package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators tell authors, and what comes back: for somebody else than who rejected it (threat T36). */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class AppealTest {

    private static final String RUDE = "It insults or threatens somebody.";

    private final World world;
    private final Db db;
    private Staff ada;
    private Staff bea;
    private Reader jane;
    private String id = "";

    AppealTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void aReplyWaits() {
        world.nothingWaits();
        db.update("delete from lease");
        world.moderation(Moderation.PRE);
        ada = world.moderator("default");
        bea = world.moderator("default");
        jane = world.reader("Jane");
        id = jane.says(world.article(), "You silly goose.");
    }

    @AfterEach
    void everybodyIsBack() {
        db.update("update moderator set state = 'active' where state = 'disabled' and email like '%@desk.example'");
        world.decidesNothing();
    }

    private void nobodyElseIsThere() {
        db.update("update moderator set state = 'disabled' where id <> ?", ada.id());
    }

    private Response decides(Staff staff, String action, String reason) {
        int revision = staff.json().get("/api/v1/moderation/comments/" + id).path("revision");
        return staff.json()
                .body(Map.of("revision", revision, "action", action, "reason", reason))
                .post("/api/v1/comments/{id}/decisions", id);
    }

    private void rejectedAndAppealed(Staff by) {
        assertThat(decides(by, "reject", "1").statusCode()).isEqualTo(200);
        appeals();
    }

    private void appeals() {
        OwnReplies.appeal(jane, id, "It is a <b>song</b>.").then().statusCode(303);
    }

    private Object stored(String column) {
        return db.value("select " + column + " from comment where id = ?", number());
    }

    private long number() {
        return CommentId.parse(id).orElseThrow().value();
    }

    private static Document queue(Staff staff) {
        return new Desk(staff).open("/moderation");
    }

    @Test
    void aNumberInTheFormIsAReasonOfTheList() {
        Desk desk = new Desk(ada);
        Document page = queue(ada);
        assertThat(page.select("#reasons option").eachAttr("value"))
                .startsWith(RUDE)
                .hasSize(7);
        assertThat(page.select(".reasons li").eachText()).startsWith(RUDE).hasSize(7);
        Map<String, String> form = Desk.form(page);
        form.put("decision." + id, "reject");
        form.put("reason." + id, " 1 ");

        assertThat(desk.decide(form).statusCode()).isEqualTo(303);

        assertThat(stored("notice")).isEqualTo(RUDE);
        assertThat(db.column("select reason from audit_entry where target_id = ? and action = 'rejected'", number()))
                .containsExactly(RUDE);
    }

    @Test
    void onlyWhoRejectsTellsTheAuthor() {
        decides(ada, "spam", "1");

        assertThat(stored("notice")).isEqualTo("");
        assertThat(db.column("select reason from audit_entry where target_id = ? and action = 'marked-spam'", number()))
                .containsExactly("1");
    }

    @Test
    void theSitesOwnReasonsCount() {
        world.decides("rejection-reasons", "No geese.\nNo swans.");

        assertThat(queue(ada).select(".reasons li").eachText()).containsExactly("No geese.", "No swans.");
        decides(ada, "reject", "2");

        assertThat(stored("notice")).isEqualTo("No swans.");
    }

    @Test
    void whatTheAuthorWasToldComesBackWithAnUndo() {
        decides(ada, "reject", "1");
        decides(ada, "restore", "");
        assertThat(stored("notice")).isEqualTo("");

        ada.posts("/moderation/undos", Map.of());

        assertThat(stored("status")).isEqualTo("rejected");
        assertThat(stored("notice")).isEqualTo(RUDE);

        ada.posts("/moderation/undos", Map.of());

        assertThat(stored("status")).isEqualTo("pending");
        assertThat(stored("notice")).isEqualTo("");
    }

    @Test
    void anAppealIsMarkedAndSaysWhoDecidedBefore() {
        rejectedAndAppealed(ada);

        Element card = Desk.card(queue(bea), id);

        assertThat(card.select(".appeal").text()).contains("Its author asks for another look", "It is a <b>song</b>.");
        assertThat(card.select(".appeal b")).isEmpty();
        assertThat(card.text()).contains("Rejected by " + ada.name(), RUDE);
        bea.json().get("/api/v1/moderation/comments/" + id).then().body("appeal.text", equalTo("It is a <b>song</b>."));
    }

    @Test
    void itIsForSomebodyElse() {
        rejectedAndAppealed(ada);

        assertThat(Desk.cards(queue(ada))).isEmpty();
        assertThat(queue(ada).select(".elsewhere").text())
                .isEqualTo("One reply is for a colleague, because you rejected it before.");
        assertThat(page(ada.posts("/moderation/leases", Map.of("act", "take", "cards", "")))
                        .select("article.card"))
                .isEmpty();
        assertThat(page(ada.posts("/moderation/leases", Map.of("act", "keep", "cards", id)))
                        .select("[data-card]"))
                .hasSize(1);
        assertThat(new Desk(ada)
                        .open("/moderation/comments/" + id)
                        .select(".notice")
                        .text())
                .contains("somebody else decides");
        assertThat(Desk.cards(page(bea.posts("/moderation/leases", Map.of("act", "take", "cards", "")))))
                .containsExactly(id);
    }

    @Test
    void whoRejectedItCannotDecideOnIt() {
        rejectedAndAppealed(ada);

        Response answer = decides(ada, "reject", "");
        Response form = new Desk(ada).decideAlone(id, "spam");

        answer.then().statusCode(409).body("code", equalTo("not-possible"));
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(page(form).select("#problems").text()).contains("somebody else decides on that");
        assertThat(stored("status")).isEqualTo("pending");
        assertThat(decides(bea, "approve", "").statusCode()).isEqualTo(200);
        assertThat(stored("status")).isEqualTo("approved");
    }

    @Test
    void aloneOneLooksAgainOneself() {
        rejectedAndAppealed(ada);
        nobodyElseIsThere();

        assertThat(Desk.cards(queue(ada))).containsExactly(id);
        assertThat(queue(ada).select(".elsewhere")).isEmpty();
        assertThat(decides(ada, "approve", "").statusCode()).isEqualTo(200);
    }

    /** A moderator of another site is nobody who could. */
    @Test
    void whoActsElsewhereIsNobodyElse() {
        rejectedAndAppealed(ada);
        nobodyElseIsThere();
        world.moderator(world.site());

        assertThat(Desk.cards(queue(ada))).containsExactly(id);
    }

    @Test
    void whatNobodyElseAnswersInAWeekIsForEverybody() {
        rejectedAndAppealed(ada);
        db.update("update appeal set created_at = created_at - interval '7 days 1 s' where comment_id = ?", number());

        assertThat(Desk.cards(queue(ada))).containsExactly(id);
        assertThat(decides(ada, "reject", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aRejectionIsNotUndoneOnceItsAuthorHasAsked() {
        rejectedAndAppealed(ada);

        Response answer = ada.posts("/moderation/undos", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("#problems").text()).contains("something has happened since");
        assertThat(stored("status")).isEqualTo("pending");
    }

    @Test
    void anAnswerThatIsUndoneLeavesTheAppealOpen() {
        rejectedAndAppealed(ada);
        decides(bea, "reject", "2");
        assertThat(Desk.card(new Desk(bea).pageWith("rejected", id), id).select(".appeal"))
                .isEmpty();

        bea.posts("/moderation/undos", Map.of());

        assertThat(Desk.card(queue(bea), id).select(".appeal")).hasSize(1);
        assertThat(Desk.cards(queue(ada))).isEmpty();
    }

    @Test
    void whatItsAuthorTakesBackIsNobodysToAnswer() {
        rejectedAndAppealed(ada);
        OwnReplies.delete(jane, id);

        assertThat(queue(ada).select(".elsewhere")).isEmpty();
        assertThat(db.count("select count(*) from appeal where comment_id = ? and settled_act is null", number()))
                .isZero();
    }

    @Test
    void cardsWithoutAnAppealSaySo() {
        ada.json().get("/api/v1/moderation/comments/" + id).then().body("appeal", nullValue());
        assertThat(queue(ada).select(".appeal")).isEmpty();
    }

    @Test
    void theScriptIsToldThatItIsForSomebodyElse() {
        Map<String, String> form = new HashMap<>(Desk.form(queue(bea)));
        rejectedAndAppealed(ada);
        form.put("seen." + id, String.valueOf(stored("version")));
        form.put("decision." + id, "approve");
        form.put("script", "yes");
        form.put(
                "token",
                Desk.form(new Desk(ada).open("/moderation/comments/" + id)).get("token"));

        Response answer = new Desk(ada).decide(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("[data-card=" + id + "]").text()).contains("somebody else decides");
        assertThat(List.of(stored("status"))).containsExactly("pending");
    }
}
