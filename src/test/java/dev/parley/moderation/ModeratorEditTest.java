package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moderators change words: the old ones stay, everybody is told, and it can be taken back (threats T1, T8, T36). */
@ServiceTest
class ModeratorEditTest {

    private final World world;
    private final Db db;
    private Staff ada;

    ModeratorEditTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
        ada = world.moderator("default");
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    private String words(String id) {
        return (String) db.value("select text from comment where id = ?", number(id));
    }

    private static String address(String id) {
        return "/moderation/comments/" + id + "/edit";
    }

    private static Response edits(Staff staff, String id, String words) {
        String seen = page(staff.gets(address(id))).expectFirst("[name=seen]").attr("value");
        return edits(staff, id, seen, words);
    }

    private static Response edits(Staff staff, String id, String seen, String words) {
        return staff.posts(address(id), Map.of("seen", seen, "words", words));
    }

    private Response undoes(Staff staff) {
        return staff.posts("/moderation/undos", Map.of());
    }

    private static String typed(Response answer) {
        return Pages.value(page(answer).expectFirst("textarea[name=words]"));
    }

    private static String problems(Response answer) {
        return page(answer).select("#problems").text();
    }

    @Test
    void whatItSaidStaysAsARevisionAndTheCardShowsTheChange() {
        String id = world.reader("Jane").says(world.article(), "Call me: 555 0100.");

        Response answer = edits(ada, id, "Call me.");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(words(id)).isEqualTo("Call me.");
        assertThat(db.column("select text from comment_revision where comment_id = ? order by number", number(id)))
                .containsExactly("Call me: 555 0100.", "Call me.");
        assertThat(db.column(
                        "select actor_kind || ' ' || actor_id from comment_revision where comment_id = ? order by number",
                        number(id)))
                .containsExactly("author 0", "moderator " + ada.id());
        assertThat(db.value("select status from comment where id = ?", number(id)))
                .isEqualTo("pending");
        Document card = new Desk(ada).open(answer.header("Location"));
        assertThat(card.select("#done").text()).contains("words of 1 reply changed");
        Element change = card.expectFirst(".change");
        assertThat(change.select("h3").text()).startsWith("Changed by a moderator since wording 1");
        assertThat(change.select("del").text()).contains("555 0100");
    }

    @Test
    void everybodyIsToldThatAModeratorEditedIt() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Rude words.");
        world.approve(id);

        edits(ada, id, "Words.");

        Document article = page(world.reader("Stranger").gets("/articles/" + slug));
        assertThat(article.select("#comment-" + id + " small").text()).isEqualTo("edited by a moderator");
        assertThat(article.select("#comment-" + id).text()).contains("Words.").doesNotContain("Rude");
        OwnReplies.edit(jane, id, 2, "My own words.");
        world.decide(id, Decision.APPROVE);
        assertThat(page(world.reader("Stranger").gets("/articles/" + slug))
                        .select("#comment-" + id + " small")
                        .text())
                .isEqualTo("edited");
    }

    @Test
    void undoneItSaysWhatItSaidAndBearsNoMark() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "First.");
        world.approve(id);
        edits(ada, id, "Second.");
        edits(ada, id, "Third.");

        assertThat(undoes(ada).statusCode()).isEqualTo(303);
        assertThat(words(id)).isEqualTo("Second.");
        assertThat(undoes(ada).statusCode()).isEqualTo(303);

        Element reply = page(world.reader("Stranger").gets("/articles/" + slug)).expectFirst("#comment-" + id);
        assertThat(reply.text()).contains("First.");
        assertThat(reply.select("small")).isEmpty();
        edits(ada, id, "Fourth.");
        undoes(ada);
        assertThat(page(world.reader("Stranger").gets("/articles/" + slug))
                        .expectFirst("#comment-" + id)
                        .select("small"))
                .isEmpty();
        assertThat(db.column("select text from comment_revision where comment_id = ? order by number", number(id)))
                .containsExactly("First.", "Second.", "Third.", "Second.", "First.", "Fourth.", "First.");
        assertThat(problems(undoes(ada))).isEqualTo("There is nothing to undo.");
    }

    @Test
    void whatItsAuthorRewroteSinceIsNotUndone() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "First.");
        edits(ada, id, "Second.");
        OwnReplies.edit(jane, id, 2, "Third.");

        Response answer = undoes(ada);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("something has happened since", "last: its author");
        assertThat(words(id)).isEqualTo("Third.");
    }

    @Test
    void whatAuthorsDoIsNotUndoneByAnybody() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "First.");
        OwnReplies.edit(jane, id, 1, "Second.");

        Document log = new Desk(ada).open("/moderation/log?comment=" + id);

        assertThat(log.select(".log tbody .what").eachText())
                .containsExactly("Changed the words of a reply", "Wrote a reply");
        assertThat(log.select(".log form")).isEmpty();
    }

    @Test
    void theLogHasTheWordingsByNumberAndNothingOfTheirWords() {
        String id = world.reader("Jane").says(world.article(), "Kanarie one.");
        edits(ada, id, "Kanarie two.");

        Document log = new Desk(ada).open("/moderation/log?comment=" + id);

        assertThat(log.expectFirst(".log tbody .what").text()).isEqualTo("Changed the words of a reply");
        assertThat(log.expectFirst(".log tbody .change").text()).contains("Wording: 1 → 2");
        assertThat(db.column(
                        "select before::text || after::text || reason from audit_entry where target_id = ?",
                        number(id)))
                .noneMatch(row -> row.toString().contains("Kanarie"));
        ada.posts("/moderation/undos", Desk.fields(log.expectFirst(".log form")));
        assertThat(words(id)).isEqualTo("Kanarie one.");
    }

    @Test
    void whatWasChangedMeanwhileIsShownBesideWhatWasTyped() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "First.");
        OwnReplies.edit(jane, id, 1, "What *Jane* says now.");

        Response answer = edits(ada, id, "0", "What I typed.");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(typed(answer)).isEqualTo("What I typed.");
        assertThat(page(answer).select(".stored .text em").text()).isEqualTo("Jane");
        assertThat(problems(answer)).contains("its author changed them", "Nothing was saved");
        assertThat(words(id)).isEqualTo("What *Jane* says now.");
        assertThat(ada.posts(address(id), fields(answer)).statusCode()).isEqualTo(303);
        assertThat(words(id)).isEqualTo("What I typed.");
    }

    private static Map<String, String> fields(Response answer) {
        Map<String, String> fields = Desk.fields(page(answer).expectFirst("form.write"));
        fields.put("words", typed(answer));
        return fields;
    }

    @Test
    void aDecisionOnOtherWordsThanWereSeenIsRefusedAndSaysWhoChangedThem() {
        String id = world.reader("Jane").says(world.article(), "First.");
        Staff bea = world.moderator("default");
        Desk desk = new Desk(bea);
        Map<String, String> form = Desk.form(desk.open("/moderation/comments/" + id));
        form.put("decision." + id, "approve");
        edits(ada, id, "Second.");
        db.update("delete from lease where comment_id = ?", number(id));

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("has other words since you saw it: " + ada.name() + " changed them");
    }

    @Test
    void whatAColleagueIsDecidingOnIsLeftToThem() {
        String id = world.reader("Jane").says(world.article(), "First.");
        Staff bea = world.moderator("default");
        bea.posts("/moderation/leases", Map.of("act", "keep", "cards", id));

        Response answer = edits(ada, id, "Second.");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("is with " + bea.name());
        assertThat(typed(answer)).isEqualTo("Second.");
        assertThat(words(id)).isEqualTo("First.");
    }

    @Test
    void whoeverEditsKeepsTheCard() {
        String id = world.reader("Jane").says(world.article(), "First.");

        edits(ada, id, "Second.");

        assertThat(db.count("select holder_id from lease where comment_id = ?", number(id)))
                .isEqualTo(ada.id());
    }

    @Test
    void badWordsAreRefusedAsThoseOfReadersAreAndStay() {
        String id = world.reader("Jane").says(world.article(), "First.");
        Map<String, String> bad = Map.of(
                "  \n ",
                "Nothing can be read here",
                "ü".repeat(32_763),
                "at most 65525 bytes",
                "Ring \u0007 my bell",
                "control characters");
        bad.forEach((typed, why) -> {
            Response answer = edits(ada, id, typed);

            assertThat(answer.statusCode()).as(why).isEqualTo(422);
            assertThat(problems(answer)).contains(why);
            assertThat(typed(answer)).isEqualTo(typed.strip());
        });
        assertThat(words(id)).isEqualTo("First.");
        assertThat(edits(ada, id, "ü".repeat(32_762)).statusCode()).isEqualTo(303);
    }

    @Test
    void aSecondPressChangesNothing() {
        String id = world.reader("Jane").says(world.article(), "First.");

        Response first = edits(ada, id, "0", "Second.");
        Response second = edits(ada, id, "0", "Second.");

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(db.count("select count(*) from comment_revision where comment_id = ?", number(id)))
                .isEqualTo(2);
    }

    @Test
    void whyItWaitsIsSaidAsBefore() {
        world.decidesNothing();
        String id = world.reader("Jane")
                .says(world.article(), "See https://one.example and https://two.example and https://three.example");
        assertThat(new Desk(ada)
                        .open("/moderation/comments/" + id)
                        .select(".findings")
                        .text())
                .contains("3 links");

        edits(ada, id, "See nothing.");

        assertThat(new Desk(ada)
                        .open("/moderation/comments/" + id)
                        .select(".findings")
                        .text())
                .contains("3 links");
    }

    @Test
    void whatWasTurnedAwayOrTakenBackIsNotEdited() {
        Reader jane = world.reader("Jane");
        String rejected = jane.says(world.article(), "Words.");
        world.decide(rejected, Decision.REJECT);
        assertThat(ada.gets(address(rejected)).statusCode()).isEqualTo(409);
        assertThat(new Desk(ada).open("/moderation/comments/" + rejected).select("[data-write=edit]"))
                .isEmpty();
        Response refused = edits(ada, rejected, "1", "Other words.");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(typed(refused)).isEqualTo("Other words.");

        String deleted = world.reader("Joan").says(world.article(), "Words.");
        Reader joan = world.reader("Joan");
        String mine = joan.says(world.article(), "Mine.");
        OwnReplies.delete(joan, mine);
        assertThat(ada.gets(address(mine)).statusCode()).isEqualTo(404);
        Response gone = edits(ada, mine, "0", "Other words.");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Pages.value(page(gone).expectFirst("textarea"))).isEqualTo("Other words.");
        assertThat(List.of(words(rejected), words(deleted), words(mine))).containsExactly("Words.", "Words.", "Mine.");
    }

    /** Threat T8. */
    @Test
    void nobodyEditsWhatIsOnAnotherSite() {
        String id = world.reader("Jane").says(world.article(), "First.");
        String elsewhere = world.site();
        Staff other = world.moderator(elsewhere);

        assertThat(other.gets(address(id)).statusCode()).isEqualTo(404);
        assertThat(other.gets(address(id) + "?site=default").statusCode()).isEqualTo(404);
        assertThat(edits(other, id, "0", "Second.").statusCode()).isEqualTo(404);
        assertThat(other.posts(address(id) + "?site=default", Map.of("seen", "0", "words", "Second."))
                        .statusCode())
                .isEqualTo(404);
        assertThat(words(id)).isEqualTo("First.");
    }

    @Test
    void theScriptGetsTheFormAloneAndTheCardAnew() {
        String id = world.reader("Jane").says(world.article(), "First.");
        Document piece = page(ada.gets(address(id) + "?script=yes"));
        assertThat(piece.select("header")).isEmpty();
        assertThat(Pages.value(piece.expectFirst("form.write textarea"))).isEqualTo("First.");

        Response answer =
                ada.posts(address(id), Map.of("seen", "0", "words", "Second.", "script", "yes", "status", "pending"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page(answer).select("#card-" + id + " .text").text()).isEqualTo("Second.");
        assertThat(page(answer).expectFirst("#done").attr("data-act")).isNotEmpty();
        Response stale =
                ada.posts(address(id), Map.of("seen", "0", "words", "Third.", "script", "yes", "status", "pending"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(page(stale).select("#card-" + id + " .text").text()).isEqualTo("Second.");
        assertThat(page(stale).select("#problems").text()).contains(ada.name() + " changed them");
    }

    /** Threat T1. */
    @Test
    void whatIsHostileIsTextWhereverItIsEdited() {
        String hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        String id = world.reader("Jane").says(world.article(), hostile);

        Document form = page(ada.gets(address(id)));
        assertThat(Pages.value(form.expectFirst("textarea"))).isEqualTo(hostile);
        assertThat(form.select("main script, main img")).isEmpty();
        edits(ada, id, hostile + " [x](javascript:alert(1))");
        world.approve(id);
        Document card = new Desk(ada).open("/moderation/comments/" + id);
        assertThat(card.select("main script, main img, main a[href^=javascript]"))
                .isEmpty();
        Response stale = edits(ada, id, "0", hostile + "!");
        assertThat(page(stale).select("main script, main img")).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayThePageHoldsWhatWasTyped() {
        String id = world.reader("Jane").says(world.article(), "First.");
        db.update("""
                create or replace function test_away() returns trigger language plpgsql as $$
                begin
                    raise exception 'away' using errcode = '57P01';
                end $$
                """);
        db.update("""
                create or replace trigger test_away before insert on comment_revision
                for each row when (new.text = 'Typed while it was away.') execute function test_away()
                """);
        Response answer;
        try {
            answer = edits(ada, id, "0", "Typed while it was away.");
        } finally {
            db.update("drop trigger test_away on comment_revision");
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(typed(answer)).isEqualTo("Typed while it was away.");
        Map<String, String> form = Desk.fields(page(answer).expectFirst("#respond form"));
        form.put("words", typed(answer));
        assertThat(ada.posts(address(id), form).statusCode()).isEqualTo(303);
        assertThat(words(id)).isEqualTo("Typed while it was away.");
    }

    @Test
    void whoeverIsSignedOutMeanwhileStillHasWhatTheyTyped() {
        String id = world.reader("Jane").says(world.article(), "First.");
        ada.token();
        db.update("delete from moderator_session where moderator_id = ?", ada.id());

        Response answer = edits(ada, id, "0", "Second.");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(typed(answer)).isEqualTo("Second.");
        assertThat(words(id)).isEqualTo("First.");
    }

    /** Threat T9: what a moderator took out does not come back unseen. */
    @Test
    void anAuthorWhoChangesAModeratorsWordsWaitsForAModerator() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Call me: 555 0100.");
        edits(ada, id, "Call me.");

        OwnReplies.edit(jane, id, 2, "Call me: 555 0100!");

        assertThat(world.reader("Stranger").gets("/articles/" + slug).asString())
                .doesNotContain("555 0100");
        assertThat(db.value("select status from comment where id = ?", number(id)))
                .isEqualTo("pending");
        assertThat(new Desk(ada)
                        .open("/moderation/comments/" + id)
                        .select(".findings")
                        .text())
                .contains("A moderator had edited it, and its author changed that.");
        world.approve(id);
        OwnReplies.edit(jane, id, 3, "Call me, please.");
        assertThat(world.reader("Stranger").gets("/articles/" + slug).asString())
                .contains("Call me, please.");
    }
}
