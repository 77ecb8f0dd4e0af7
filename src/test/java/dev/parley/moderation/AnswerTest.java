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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A moderator answers under their own name and badge, once, and approves with it (threats T1, T8, T32, T36, T38). */
@ServiceTest
class AnswerTest {

    private final World world;
    private final Db db;
    private Staff ada;
    private String slug = "";

    AnswerTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
        ada = world.moderator("default");
        slug = world.article();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    private String status(String id) {
        return (String) db.value("select status from comment where id = ?", number(id));
    }

    private String version(String id) {
        return db.value("select version from comment where id = ?", number(id)).toString();
    }

    private static String address(String id) {
        return "/moderation/comments/" + id + "/answers";
    }

    private Response answers(Staff staff, String id, String words) {
        return answers(staff, id, version(id), UUID.randomUUID().toString(), words);
    }

    private static Response answers(Staff staff, String id, String seen, String once, String words) {
        return staff.posts(address(id), Map.of("seen", seen, "once", once, "words", words));
    }

    private List<String> answersTo(String id) {
        return db.column("select id from comment where parent_id = ? order by id", number(id)).stream()
                .map(answer -> new CommentId(((Number) answer).longValue()).toString())
                .toList();
    }

    private Response undoes(Staff staff) {
        return staff.posts("/moderation/undos", Map.of());
    }

    private Document article() {
        return page(world.reader("Stranger").gets("/articles/" + slug));
    }

    private static String problems(Response answer) {
        return page(answer).select("#problems").text();
    }

    private static String typed(Response answer) {
        return Pages.value(page(answer).expectFirst("textarea[name=words]"));
    }

    /** What the counters say of the first site, and what is there. */
    private void countsAreRight() {
        assertThat(db.column("""
                select s.status || ' ' || (
                    select coalesce(sum(q.count), 0) from queue_count q where q.status = s.status and q.site_id = a.site_id)
                from article a, (values ('pending'), ('approved'), ('trash')) as s(status) where a.slug = ?
                order by s.status
                """, slug)).isEqualTo(db.column("""
                select s.status || ' ' || (
                    select count(*) from comment c where c.status = s.status and c.site_id = a.site_id)
                from article a, (values ('pending'), ('approved'), ('trash')) as s(status) where a.slug = ?
                order by s.status
                """, slug));
        assertThat(db.count("""
                select coalesce(sum(t.published_count), 0) - (
                    select count(*) from comment c where c.article_id = a.id and c.status = 'approved')
                from article a left join thread t on t.article_id = a.id where a.slug = ? group by a.id
                """, slug)).isZero();
        assertThat(db.column("""
                select p.reply_count - (
                    select count(*) from comment c
                    where c.parent_id = p.id and (c.status = 'approved' or c.reply_count > 0))
                from comment p join article a on a.id = p.article_id where a.slug = ?
                """, slug)).allMatch(difference -> ((Number) difference).longValue() == 0);
    }

    /** Other tests leave lists whose counts they set by hand. */
    private void countsAreRightFromHere() {
        db.update("delete from queue_count where status <> 'reported'");
        db.update("""
                insert into queue_count (site_id, status, shard, count)
                select site_id, status, 0, count(*) from comment where status <> 'deleted' group by site_id, status
                """);
    }

    @Test
    void whatWaitedIsPublicWithTheAnswerBeneathInTheNameOfTheModerator() {
        countsAreRightFromHere();
        String id = world.reader("Jane").says(slug, "When do you open?");

        Response answer = answers(ada, id, "At *nine*.");

        assertThat(answer.statusCode()).isEqualTo(303);
        Element thread = article().expectFirst("#comment-" + id);
        Element published = thread.expectFirst("li li article");
        assertThat(published.select("bdi").text()).isEqualTo(ada.name());
        assertThat(published.select("header > .staff").text()).isEqualTo("Moderator");
        assertThat(published.select("em").text()).isEqualTo("nine");
        assertThat(thread.expectFirst("article").select(".staff")).isEmpty();
        assertThat(article().text()).contains("2 replies");
        assertThat(new Desk(ada).open(answer.header("Location")).select("#done").text())
                .startsWith("Done: 1 approved, 1 answer published.");
        countsAreRight();
    }

    /** Nobody answers from memory. */
    @Test
    void theFormShowsWhatIsAnswered() {
        String id =
                world.reader("Jane").says(world.article(), "What about the **bell**? See [this](https://a.example/).");
        Staff ada = world.moderator("default");

        for (String form : new String[] {"answers", "notes"}) {
            Document page = page(ada.gets("/moderation/comments/" + id + "/" + form));

            assertThat(page.select("blockquote strong").text()).isEqualTo("bell");
            assertThat(page.select("blockquote a")).isEmpty();
        }
    }

    @Test
    void nothingOfItComesFromABrowser() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        answers(ada, id, "At nine.");

        assertThat(db.column(
                        "select author_email || client_address || client_network || user_agent from comment where parent_id = ?",
                        number(id)))
                .containsExactly("");
        assertThat(db.column("select staff_id from comment where parent_id = ?", number(id)))
                .containsExactly(ada.id());
        Document card =
                new Desk(ada).open("/moderation/comments/" + answersTo(id).getFirst());
        assertThat(card.select(".card h2 .staff").text()).isEqualTo("Moderator");
        assertThat(card.select(".card").text())
                .contains("Written as an answer by " + ada.name())
                .doesNotContain("no email");
    }

    @Test
    void oneUndoTakesTheAnswerAwayAndLetsTheReplyWaitAgain() {
        countsAreRightFromHere();
        String id = world.reader("Jane").says(slug, "When do you open?");
        answers(ada, id, "At nine.");

        assertThat(undoes(ada).statusCode()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("pending");
        assertThat(status(answersTo(id).getFirst())).isEqualTo("trash");
        assertThat(article().text()).contains("No replies").doesNotContain("At nine");
        assertThat(db.count(
                        "select count(distinct act_id) from audit_entry where target_id in (?, ?)",
                        number(id),
                        number(answersTo(id).getFirst())))
                .isEqualTo(3);
        countsAreRight();
        assertThat(answers(ada, id, "At nine.").statusCode()).isEqualTo(303);
        assertThat(article().text()).contains("At nine.", "2 replies");
        countsAreRight();
    }

    @Test
    void whatIsPublicStaysSoWhenItsAnswerIsUndone() {
        countsAreRightFromHere();
        String id = world.reader("Jane").says(slug, "When do you open?");
        world.approve(id);

        Response answer = answers(ada, id, "At nine.");
        assertThat(new Desk(ada).open(answer.header("Location")).select("#done").text())
                .startsWith("Done: 1 answer published.");
        undoes(ada);

        assertThat(status(id)).isEqualTo("approved");
        assertThat(article().text()).contains("When do you open?", "1 reply").doesNotContain("At nine");
        countsAreRight();
    }

    @Test
    void whatHasBeenBuiltUponIsNotUndoneByHalf() {
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "When do you open?");
        answers(ada, id, "At nine.");
        OwnReplies.edit(jane, id, 1, "And when do you close?");

        Response answer = undoes(ada);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("last: its author");
        assertThat(status(answersTo(id).getFirst())).isEqualTo("approved");
    }

    @Test
    void theLogTellsItAndUndoesItToo() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        answers(ada, id, "At nine.");
        String answer = answersTo(id).getFirst();
        Document log = new Desk(ada).open("/moderation/log?comment=" + answer);
        assertThat(log.select(".log tbody .what").eachText()).containsExactly("Answered a reply");

        ada.posts("/moderation/undos", Desk.fields(log.expectFirst(".log form")));

        assertThat(status(answer)).isEqualTo("trash");
        assertThat(status(id)).isEqualTo("pending");
        assertThat(new Desk(ada)
                        .open("/moderation/log?comment=" + answer)
                        .select(".log tbody .what")
                        .eachText())
                .containsExactly("Undid what was done", "Answered a reply (undone since)");
    }

    @Test
    void aSecondPressOfTheButtonAnswersOnce() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        String once = UUID.randomUUID().toString();

        Response first = answers(ada, id, "0", once, "At nine.");
        Response second = answers(ada, id, "0", once, "At nine.");

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(answersTo(id)).hasSize(1);
        undoes(ada);
        Response third = answers(ada, id, "0", once, "At nine.");
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(problems(third)).contains("published before, and taken away since");
        Map<String, String> form = Desk.fields(page(third).expectFirst("form.write"));
        form.put("words", typed(third));
        form.put("seen", version(id));
        assertThat(ada.posts(address(id), form).statusCode()).isEqualTo(303);
        assertThat(article().text()).contains("At nine.");
    }

    @Test
    void eightPressesAtOnceAnswerOnce() throws Exception {
        String id = world.reader("Jane").says(slug, "When do you open?");
        String once = UUID.randomUUID().toString();
        ada.token();
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            presses.add(() -> answers(ada, id, "0", once, "At nine.").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> press : desk.invokeAll(presses)) {
                statuses.add(press.get());
            }
        }

        assertThat(statuses).containsOnly(303);
        assertThat(answersTo(id)).hasSize(1);
    }

    @Test
    void nobodyAnswersDeeperThanTheThreadGoes() {
        world.decides("max-depth", "2");
        String id = world.reader("Jane").says(slug, "When do you open?");
        world.approve(id);
        String deep = world.reader("Joan").answers(slug, id, "At ten, I think.");

        Response answer = answers(ada, deep, "At nine.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problems(answer)).contains("at most 2 deep");
        assertThat(typed(answer)).isEqualTo("At nine.");
        assertThat(status(deep)).isEqualTo("pending");
    }

    @Test
    void whoClosesAThreadMayHaveTheLastWord() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        world.close(slug, "3 days");

        assertThat(answers(ada, id, "We closed for good.").statusCode()).isEqualTo(303);

        assertThat(article().text()).contains("We closed for good.");
    }

    /** Threat T32. */
    @Test
    void noNameMakesABadge() {
        Map<String, String> form = world.reader("Jane").form("Trust me.");
        form.put("author", ada.name() + " Moderator");
        String id = world.reader("Jane").says(slug, form);
        world.approve(id);

        assertThat(article().select("#comment-" + id + " .staff")).isEmpty();
        assertThat(new Desk(ada).open("/moderation/comments/" + id).select(".card .staff"))
                .isEmpty();
    }

    @Test
    void whatWasChangedMeanwhileIsShownBesideTheAnswer() {
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "When do you open?");
        OwnReplies.edit(jane, id, 1, "You are all *crooks*.");

        Response answer = answers(ada, id, "0", UUID.randomUUID().toString(), "At nine.");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("its author changed them", "Your answer was not published");
        assertThat(page(answer).select(".stored .text em").text()).isEqualTo("crooks");
        assertThat(typed(answer)).isEqualTo("At nine.");
        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void whatAColleagueIsDecidingOnOrTurnedAwayIsNotAnswered() {
        String leased = world.reader("Jane").says(slug, "When do you open?");
        Staff bea = world.moderator("default");
        bea.posts("/moderation/leases", Map.of("act", "keep", "cards", leased));
        Response answer = answers(ada, leased, "At nine.");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problems(answer)).contains("is with " + bea.name());
        String spam = world.reader("Joan").says(slug, "Watches!");
        world.decide(spam, Decision.SPAM);
        assertThat(ada.gets(address(spam)).statusCode()).isEqualTo(409);
        Response refused = answers(ada, spam, "No.");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problems(refused)).contains("marked as spam");
        assertThat(typed(refused)).isEqualTo("No.");
        assertThat(List.of(status(leased), status(spam))).containsExactly("pending", "spam");
    }

    @Test
    void badWordsAreRefusedAndStay() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        Map<String, String> bad = Map.of(
                " ",
                "Nothing can be read here",
                "x".repeat(65_526),
                "at most 65525 bytes",
                "Ring \u0007 my bell",
                "control characters");
        bad.forEach((words, why) -> {
            Response answer = answers(ada, id, words);
            assertThat(answer.statusCode()).as(why).isEqualTo(422);
            assertThat(problems(answer)).contains(why);
            assertThat(typed(answer)).isEqualTo(words.strip());
        });
        assertThat(ada.posts(address(id), Map.of("seen", "0", "once", "mine", "words", "At nine."))
                        .statusCode())
                .isEqualTo(400);
        assertThat(status(id)).isEqualTo("pending");
    }

    /** Threat T8. */
    @Test
    void nobodyAnswersOnAnotherSite() {
        String id = world.reader("Jane").says(slug, "When do you open?");
        Staff other = world.moderator(world.site());

        assertThat(other.gets(address(id)).statusCode()).isEqualTo(404);
        assertThat(answers(other, id, "At nine.").statusCode()).isEqualTo(404);
        assertThat(status(id)).isEqualTo("pending");
    }

    /** Threat T1. */
    @Test
    void aHostileAnswerIsText() {
        String hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))";
        String id = world.reader("Jane").says(slug, "When do you open?");
        Response stale = answers(ada, id, "7", UUID.randomUUID().toString(), hostile);
        assertThat(page(stale).select("main script, main img")).isEmpty();
        assertThat(typed(stale)).isEqualTo(hostile);

        answers(ada, id, hostile);

        assertThat(article().select("#comments script, #comments img, #comments a[href^=javascript]"))
                .isEmpty();
        assertThat(article().select("li li").text()).contains("<script>alert(1)</script>");
    }
}
