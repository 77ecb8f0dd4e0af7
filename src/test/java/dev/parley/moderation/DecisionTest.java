package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a moderator decides happens, once, and is in the log (threat T36). */
@ServiceTest
class DecisionTest {

    private final World world;
    private final Db db;

    DecisionTest(World world, Db db) {
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
                "select action || ' ' || actor_kind from audit_entry where target_id = ? order by act_id",
                CommentId.parse(id).orElseThrow().value());
    }

    @Test
    void whatIsApprovedIsSeenByStrangersAndWhatIsRejectedIsNot() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words for all.");
        Desk desk = new Desk(world.moderator("default"));
        Reader stranger = world.reader("Stranger");

        Response decided = desk.decide("pending", id, "approve");

        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(desk.open(decided.header("Location")).select("#done").text()).startsWith("Done: 1 approved.");
        assertThat(stranger.gets("/articles/" + slug).asString()).contains("Words for all.", "1 reply");
        assertThat(desk.decide("approved", id, "reject").statusCode()).isEqualTo(303);
        assertThat(stranger.gets("/articles/" + slug).asString())
                .doesNotContain("Words for all.")
                .contains("No replies");
        assertThat(log(id)).containsExactly("submitted author", "approved moderator", "rejected moderator");
    }

    @Test
    void aPageIsDecidedInOneSubmit() {
        String slug = world.article();
        List<String> ids = List.of("approve", "reject", "spam", "trash", "").stream()
                .map(decision -> world.reader("Jane").says(slug, "To " + decision))
                .toList();
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", ids.getFirst()));
        form.put("decision." + ids.get(0), "approve");
        form.put("decision." + ids.get(1), "reject");
        form.put("decision." + ids.get(2), "spam");
        form.put("decision." + ids.get(3), "trash");
        form.put("reason." + ids.get(1), "  off topic ");

        Response decided = desk.decide(form);

        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(ids.stream().map(this::status)).containsExactly("approved", "rejected", "spam", "trash", "pending");
        assertThat(desk.open(decided.header("Location")).select("#done").text())
                .startsWith("Done: 1 approved, 1 rejected, 1 marked as spam, 1 moved to the trash.");
        assertThat(db.column(
                        "select distinct act_id from audit_entry where target_id = any(?) and action <> 'submitted'",
                        (Object) ids.stream()
                                .map(id -> CommentId.parse(id).orElseThrow().value())
                                .toArray(Long[]::new)))
                .hasSize(1);
        assertThat(db.value(
                        "select reason from audit_entry where target_id = ? and action = 'rejected'",
                        CommentId.parse(ids.get(1)).orElseThrow().value()))
                .isEqualTo("off topic");
    }

    @Test
    void theCardsThatWereLeftCanBeDecidedTogether() {
        String slug = world.article();
        String good = world.reader("Jane").says(slug, "Good.");
        String bad = world.reader("Jane").says(slug, "Bad.");
        String worse = world.reader("Jane").says(slug, "Worse.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", good));
        form.keySet()
                .removeIf(name ->
                        name.startsWith("seen.") && !List.of(good, bad, worse).contains(name.substring(5)));
        form.put("decision." + good, "approve");
        form.put("rest", "spam");

        assertThat(desk.decide(form).statusCode()).isEqualTo(303);

        assertThat(List.of(status(good), status(bad), status(worse))).containsExactly("approved", "spam", "spam");
    }

    @Test
    void oneCardIsDecidedAloneAndTheOtherChoicesStay() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", first));
        form.put("decision." + first, "approve");
        form.put("decision." + second, "spam");
        form.put("reason." + second, "an advertisement");
        form.put("only", first);

        Document after = page(desk.decide(form));

        assertThat(List.of(status(first), status(second))).containsExactly("approved", "pending");
        assertThat(after.select("#done").text()).startsWith("Done: 1 approved.");
        assertThat(after.select("[name=decision." + second + "][checked]").attr("value"))
                .isEqualTo("spam");
        assertThat(after.select("[name=reason." + second + "]").attr("value")).isEqualTo("an advertisement");
    }

    @Test
    void aCardsOwnPageDecidesItAndStaysThere() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.open("/moderation/comments/" + id));
        form.put("decision." + id, "spam");

        Response decided = desk.decide(form);

        assertThat(decided.header("Location")).startsWith("/moderation/comments/" + id + "?done=");
        assertThat(desk.open(decided.header("Location")).text()).contains("1 marked as spam", "is marked as spam");
        form = Desk.form(desk.open("/moderation/comments/" + id));
        form.put("decision." + id, "restore");
        assertThat(desk.decide(form).statusCode()).isEqualTo(303);
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void whoComesSecondIsToldWhatItIsNowAndWhoWasFirst() {
        String slug = world.article();
        String contested = world.reader("Jane").says(slug, "Contested.");
        String free = world.reader("Jane").says(slug, "Free.");
        Staff first = world.moderator("default");
        Desk second = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(second.pageWith("pending", contested));
        new Desk(first).decideAlone(contested, "approve");
        form.put("decision." + contested, "spam");
        form.put("decision." + free, "reject");

        Response answer = second.decide(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("#problems").text())
                .contains(
                        "One decision was not applied",
                        "Another one was",
                        "The reply by Jane, “Contested.”, has changed",
                        "is approved now",
                        first.name(),
                        "You chose: Spam.");
        assertThat(page(answer).select("#problems a").attr("href")).isEqualTo("/moderation/comments/" + contested);
        assertThat(List.of(status(contested), status(free))).containsExactly("approved", "rejected");
    }

    @Test
    void newWordsAreShownBeforeTheyAreDecided() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Harmless words.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", id));
        OwnReplies.edit(jane, id, 1, "Quite other words.");
        form.put("decision." + id, "approve");
        form.put("reason." + id, "harmless");

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(status(id)).isEqualTo("pending");
        assertThat(page(answer).select("[name=reason." + id + "]").attr("value"))
                .isEqualTo("harmless");
        assertThat(page(answer).select("#problems").text())
                .contains("has other words since you saw it", "You chose: Approve, because “harmless”.");
        assertThat(Desk.card(page(answer), id).text()).contains("This was not decided", "Quite other words.");
        assertThat(page(answer).select("[name=decision." + id + "][checked]").attr("value"))
                .isEmpty();
    }

    @Test
    void whatWasChosenIsKeptAlsoWhenNewArrivalsPushItsCardFromThePage() {
        String slug = world.article();
        List<String> ids = IntStream.range(0, 51)
                .mapToObj(i -> world.reader("Jane").says(slug, "Words " + i))
                .toList();
        String oldest = ids.get(1);
        String newest = ids.getLast();
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.open("/moderation?order=newest"));
        assertThat(form).containsKey("seen." + oldest);
        form.put("decision." + newest, "approve");
        form.put("only", newest);
        form.put("decision." + oldest, "spam");
        form.put("reason." + oldest, "an advertisement");
        for (int i = 0; i < 3; i++) {
            world.reader("Jane").says(slug, "New words " + i);
        }

        Document after = page(desk.decide(form));

        assertThat(Desk.cards(after)).startsWith(oldest);
        assertThat(after.select("[name=decision." + oldest + "][checked]").attr("value"))
                .isEqualTo("spam");
        assertThat(after.select("[name=reason." + oldest + "]").attr("value")).isEqualTo("an advertisement");
    }

    @Test
    void aReasonWithoutADecisionIsKept() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", first));
        form.put("reason." + first, "to be asked about");
        form.put("decision." + second, "approve");

        Document after = page(desk.decide(form));

        assertThat(after.select("[name=reason." + first + "]").attr("value")).isEqualTo("to be asked about");
    }

    @Test
    void enterInAFieldDecidesWhatWasChosenAndSweepsNothing() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Desk desk = new Desk(world.moderator("default"));
        Document list = desk.pageWith("pending", first);
        Element pressed = list.expectFirst("form.queue [type=submit]");
        Map<String, String> form = Desk.form(list);
        form.put(pressed.attr("name"), pressed.attr("value"));
        form.put("decision." + first, "reject");
        form.put("rest", "spam");

        desk.decide(form);

        assertThat(List.of(status(first), status(second))).containsExactly("rejected", "pending");
    }

    @Test
    void whoDecidesOneCardGoesOnWithTheNext() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        String third = world.reader("Jane").says(slug, "Third.");
        Desk desk = new Desk(world.moderator("default"));
        Document list = desk.pageWith("pending", first);
        assertThat(list.expectFirst("[autofocus]").attr("name")).isEqualTo("decision." + first);
        Map<String, String> form = Desk.form(list);
        form.put("decision." + second, "approve");
        form.put("only", second);

        assertThat(desk.decide(form).header("Location")).endsWith("#card-" + third);

        form = Desk.form(desk.pageWith("pending", first));
        form.put("decision." + first, "approve");
        form.put("reason." + third, "typed and not decided");
        form.put("only", first);
        assertThat(page(desk.decide(form)).expectFirst("[autofocus]").attr("name"))
                .isEqualTo("decision." + third);
    }

    @Test
    void whoseSiteIsTakenAwayKeepsWhatTheyChose() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff staff = world.moderator("default", world.site());
        Desk desk = new Desk(staff);
        Map<String, String> form = Desk.form(desk.open("/moderation/comments/" + id + "?site=default"));
        form.put("decision." + id, "spam");
        db.update(
                "delete from moderator_site where moderator_id = ? and site_id = (select id from site where key = 'default')",
                staff.id());

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page(answer).select("h1").text()).isEqualTo("This site is not yours any more");
        assertThat(page(answer).select("[name=decision." + id + "]").attr("value"))
                .isEqualTo("spam");
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void aDecidedCardSaysWhoDecidedAndWhyAndNotWhyItWaited() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff staff = world.moderator("default");
        Desk desk = new Desk(staff);
        Map<String, String> form = Desk.form(desk.pageWith("pending", id));
        form.put("decision." + id, "reject");
        form.put("reason." + id, "off topic");
        desk.decide(form);

        Element card = Desk.card(desk.pageWith("rejected", id), id);

        assertThat(card.text()).contains("Rejected by " + staff.name(), "“off topic”");
        assertThat(card.select(".findings")).isEmpty();
        assertThat(card.select(".choices label").eachText()).startsWith("Leave");
    }

    @Test
    void whoHasDecidedALaterPageGoesOnAtTheBeginning() {
        String slug = world.article();
        world.reader("Jane").says(slug, "First.");
        String last = world.reader("Jane").says(slug, "Last.");
        Desk desk = new Desk(world.moderator("default"));

        Response decided = desk.decide("pending", last, "approve");
        String after = decided.header("Location").split("#")[0];
        Response beginning = desk.staff().gets(after);

        assertThat(beginning.statusCode()).isEqualTo(303);
        assertThat(beginning.header("Location")).matches("/moderation\\?done=[^&]+");
        assertThat(desk.open(beginning.header("Location")).select("#done").text())
                .startsWith("Done: 1 approved.");
    }

    @Test
    void nothingChosenIsSaid() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));

        Response answer = desk.decide(Desk.form(desk.pageWith("pending", id)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#problems").text()).contains("No card had a decision");
    }

    @Test
    void aReasonThatDoesNotFitIsRefusedAndNothingIsLost() {
        String slug = world.article();
        String first = world.reader("Jane").says(slug, "First.");
        String second = world.reader("Jane").says(slug, "Second.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", first));
        form.put("decision." + first, "approve");
        form.put("decision." + second, "reject");
        form.put("reason." + second, "ü".repeat(251));
        form.put("rest", "spam");

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(List.of(status(first), status(second))).containsOnly("pending");
        assertThat(page(answer).select("[name=decision." + first + "][checked]").attr("value"))
                .isEqualTo("approve");
        assertThat(page(answer).select("[name=reason." + second + "]").attr("value"))
                .isEqualTo("ü".repeat(251));
        assertThat(page(answer).select("[name=rest][checked]").attr("value")).isEqualTo("spam");
        assertThat(Desk.card(page(answer), second).text()).contains("This reason does not fit");
    }

    /** Threat T32. */
    @Test
    void aReasonThatCannotBeReadIsRefused() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));
        for (String reason : List.of("two\nlines", "a\u0000b", "\u001b[2J", "\u202eback to front")) {
            Map<String, String> form = Desk.form(desk.pageWith("pending", id));
            form.put("decision." + id, "reject");
            form.put("reason." + id, reason);
            assertThat(desk.decide(form).statusCode()).as(reason).isEqualTo(422);
        }
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void whatMakesNoSenseIsSaidToChangeNothing() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));

        Response answer = desk.decide("pending", id, "restore");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("#problems").text()).contains("what you chose changes nothing there");
    }

    @Test
    void whatNoPageOfOursSendsIsRefused() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));
        for (Map<String, String> more : List.of(
                Map.of("decision." + id, "promote"),
                Map.of("seen." + id, "x"),
                Map.of("seen.nobody", "1"),
                Map.of("rest", "burn"))) {
            Map<String, String> form = Desk.form(desk.pageWith("pending", id));
            form.put("decision." + id, "approve");
            form.putAll(more);
            assertThat(desk.decide(form).statusCode()).as(more.toString()).isEqualTo(400);
        }
        assertThat(status(id)).isEqualTo("pending");
    }

    /** Threat T33: a form decides, and sets nothing else. */
    @Test
    void otherFieldsTakeNoEffect() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words.");
        Desk desk = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(desk.pageWith("pending", id));
        form.put("decision." + id, "spam");
        List.of("status", "text", "author_name", "article_id", "published_at", "version", "role", "actor")
                .forEach(name -> form.put(name + "." + id, "approved"));
        form.put("actor", "1");

        assertThat(desk.decide(form).statusCode()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("spam");
        assertThat(db.value(
                        "select text || author_name from comment where id = ?",
                        CommentId.parse(id).orElseThrow().value()))
                .isEqualTo("Words.Jane");
    }

    @Test
    void anAnswerToWhatWasTakenAwayHangsOnANote() {
        String slug = world.article();
        String head = world.reader("Ada").says(slug, "The head.");
        world.approve(head);
        String answer = world.reader("Jane").answers(slug, head, "The answer.");
        world.decide(head, Decision.TRASH);

        new Desk(world.moderator("default")).decide("pending", answer, "approve");

        String seen = world.reader("Stranger").gets("/articles/" + slug).asString();
        assertThat(seen)
                .contains("The answer.", "This reply is no longer here.")
                .doesNotContain("The head.");
    }
}
