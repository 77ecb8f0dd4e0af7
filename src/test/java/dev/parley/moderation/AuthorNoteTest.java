package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators note on an author is on each of their cards, and for nobody else (threats T1, T8, T9, T36). */
@ServiceTest
class AuthorNoteTest {

    private final World world;
    private final Db db;
    private Staff ada;

    AuthorNoteTest(World world, Db db) {
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

    private static String address(String id) {
        return "/moderation/comments/" + id + "/notes";
    }

    private static Response notes(Staff staff, String id, String words) {
        return notes(staff, id, UUID.randomUUID().toString(), words);
    }

    private static Response notes(Staff staff, String id, String once, String words) {
        return staff.posts(address(id), Map.of("seen", "0", "once", once, "words", words));
    }

    private static List<String> noted(Staff staff, String id) {
        return new Desk(staff)
                .open("/moderation/comments/" + id)
                .select(".card .notes li")
                .eachText();
    }

    private Response undoes(Staff staff) {
        return staff.posts("/moderation/undos", Map.of());
    }

    private static String problems(Response answer) {
        return page(answer).select("#problems").text();
    }

    @Test
    void everyCardOfTheirBrowserShowsThemNewestFirstAndNoOtherDoes() {
        Reader jane = world.reader("Jane");
        String first = jane.says(world.article(), "Words.");
        world.later("1 minute");
        String second = jane.says(world.article(), "More words.");
        world.later("1 minute");
        String elsewhere = jane.inAnotherBrowser().says(world.article(), "As Jane, or so they say.");
        String other = world.reader("Joan").says(world.article(), "Words.");
        Staff bea = world.moderator("default");

        Response answer = notes(ada, first, "The mayor. Asked us to be kind.");
        notes(bea, second, "Is the mayor’s brother.");

        assertThat(new Desk(ada).open(answer.header("Location")).select("#done").text())
                .startsWith("Done: 1 note written.");
        assertThat(noted(ada, first)).hasSize(2).isEqualTo(noted(bea, second));
        assertThat(noted(ada, first).getFirst()).startsWith("Is the mayor’s brother. " + bea.name() + ", ");
        assertThat(noted(ada, first).getLast()).startsWith("The mayor. Asked us to be kind. " + ada.name() + ", ");
        assertThat(noted(ada, elsewhere)).isEmpty();
        assertThat(noted(ada, other)).isEmpty();
        assertThat(Desk.card(new Desk(ada).pageWith("pending", second), second).select(".notes li"))
                .hasSize(2);
    }

    /** The first administrator may have none. */
    @Test
    void whoHasNoNameSignsWithTheirAddress() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        notes(ada, id, "The mayor.");
        db.update("update moderator set name = '' where id = ?", ada.id());

        assertThat(noted(ada, id).getFirst()).startsWith("The mayor. " + ada.email() + ", ");
    }

    @Test
    void neitherReadersNorTheirAuthorSeeThem() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Words.");
        notes(ada, id, "A kanarie note.");

        for (int published = 0; published < 2; published++) {
            for (Reader reader : List.of(jane, world.reader("Stranger"))) {
                for (String address :
                        List.of("/articles/" + slug, "/articles/" + slug + "?at=" + id, "/comments/" + id + "/edit")) {
                    assertThat(reader.gets(address).asString()).doesNotContain("kanarie");
                }
            }
            world.approve(id);
        }
    }

    @Test
    void undoneItIsOnNoCardAndTheLogSaysSoWithoutItsWords() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        notes(ada, id, "A kanarie note.");
        Document log = new Desk(ada).open("/moderation/log?comment=" + id);
        assertThat(log.expectFirst(".log tbody .what").text()).isEqualTo("Wrote a note on an author");

        assertThat(undoes(ada).statusCode()).isEqualTo(303);

        assertThat(noted(ada, id)).isEmpty();
        log = new Desk(ada).open("/moderation/log?comment=" + id);
        assertThat(log.select(".log tbody .what").eachText())
                .containsExactly("Undid what was done", "Wrote a note on an author (undone since)", "Wrote a reply");
        assertThat(log.text()).doesNotContain("kanarie");
        assertThat(db.column(
                        "select before::text || after::text || reason from audit_entry where target_id = ?",
                        number(id)))
                .noneMatch(row -> row.toString().contains("kanarie"));
        assertThat(problems(undoes(ada))).isEqualTo("There is nothing to undo.");
    }

    @Test
    void theLogUndoesThoseOfOthersToo() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        notes(ada, id, "First.");
        notes(ada, id, "Second.");
        Staff bea = world.moderator("default");
        Document log = new Desk(bea).open("/moderation/log?comment=" + id);

        bea.posts("/moderation/undos", Desk.fields(log.select(".log form").get(1)));

        assertThat(noted(ada, id)).singleElement().asString().startsWith("Second.");
    }

    @Test
    void aNoteStandsAgainstNoUndoingAndHidesNoDecision() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        world.decide(id, Decision.SPAM);
        notes(ada, id, "Sells watches.");
        assertThat(new Desk(ada)
                        .open("/moderation/comments/" + id)
                        .select(".card")
                        .text())
                .contains("Marked as spam by");
        Document log = new Desk(ada).open("/moderation/log?comment=" + id);

        Response answer = ada.posts(
                "/moderation/undos", Desk.fields(log.select(".log form").get(1)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(db.value("select status from comment where id = ?", number(id)))
                .isEqualTo("pending");
        assertThat(noted(ada, id)).hasSize(1);
        assertThat(undoes(ada).statusCode()).isEqualTo(303);
        assertThat(noted(ada, id)).isEmpty();
    }

    @Test
    void itIsWrittenOnceHoweverManyPressAtOnce() throws Exception {
        String id = world.reader("Jane").says(world.article(), "Words.");
        String once = UUID.randomUUID().toString();
        ada.token();
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            presses.add(() -> notes(ada, id, once, "Once.").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> press : desk.invokeAll(presses)) {
                statuses.add(press.get());
            }
        }

        assertThat(statuses).containsOnly(303);
        assertThat(noted(ada, id)).hasSize(1);
        assertThat(db.count("select count(*) from audit_entry where action = 'noted' and target_id = ?", number(id)))
                .isEqualTo(1);
    }

    @Test
    void badWordsAreRefusedAndStay() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Map<String, String> bad = Map.of(
                " ",
                "Nothing can be read here",
                "ü".repeat(251),
                "at most 500 bytes",
                "Ring \u0007 my bell",
                "control characters");
        bad.forEach((words, why) -> {
            Response answer = notes(ada, id, words);
            assertThat(answer.statusCode()).as(why).isEqualTo(422);
            assertThat(problems(answer)).contains(why);
            assertThat(Pages.value(page(answer).expectFirst("textarea"))).isEqualTo(words.strip());
        });
        assertThat(noted(ada, id)).isEmpty();
        assertThat(notes(ada, id, "ü".repeat(250)).statusCode()).isEqualTo(303);
    }

    @Test
    void whatAColleagueIsDecidingOnMayBeNotedUponAndModeratorsMayNot() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        Staff bea = world.moderator("default");
        bea.posts("/moderation/leases", Map.of("act", "keep", "cards", id));
        assertThat(notes(ada, id, "Asks this every week.").statusCode()).isEqualTo(303);
        bea.posts(
                "/moderation/comments/" + id + "/answers",
                Map.of("seen", "0", "once", UUID.randomUUID().toString(), "words", "An answer."));
        String answer = new CommentId(db.count("select id from comment where parent_id = ?", number(id))).toString();

        assertThat(new Desk(ada).open("/moderation/comments/" + answer).select("[data-write=note]"))
                .isEmpty();
        Response refused = notes(ada, answer, "Always grumpy.");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(refused)).contains("written by a moderator");
    }

    /** Threat T8: not even where the same browser writes on both sites. */
    @Test
    void nothingIsNotedOrReadAcrossSites() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        String key = world.site();
        Staff other = world.moderator(key);
        assertThat(other.gets(address(id)).statusCode()).isEqualTo(404);
        assertThat(notes(other, id, "Mine.").statusCode()).isEqualTo(404);
        notes(ada, id, "The mayor.");
        long twin = number(id) + 1;
        db.update("""
                insert into article (site_id, id, slug, title, author, body, body_format, replies, published_at, source)
                select s.id, a.id, 'elsewhere-' || a.id, a.title, a.author, a.body, a.body_format, 'open', now(), 'test'
                from article a join comment c on c.article_id = a.id, site s where c.id = ? and s.key = ?
                """, number(id), key);
        db.update("""
                insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                                     author_key, text, client_address, client_network, content_digest, created_at)
                select s.id, ?, c.article_id, ?, 1, int8send(?), 'pending', c.author_name, c.author_email,
                       c.author_key, c.text, c.client_address, c.client_network, c.content_digest, now()
                from comment c, site s where c.id = ? and s.key = ?
                """, twin, twin, twin, number(id), key);

        assertThat(noted(ada, id)).hasSize(1);
        assertThat(noted(other, new CommentId(twin).toString())).isEmpty();
    }

    /** Threat T1. */
    @Test
    void aHostileNoteIsText() {
        String hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        String id = world.reader("Jane").says(world.article(), "Words.");
        Response refused = notes(ada, id, hostile + "x".repeat(500));
        assertThat(page(refused).select("main script, main img")).isEmpty();

        notes(ada, id, hostile);

        Document card = new Desk(ada).open("/moderation/comments/" + id);
        assertThat(card.select("main script, main img")).isEmpty();
        assertThat(card.select(".notes").text()).contains(hostile);
    }
}
