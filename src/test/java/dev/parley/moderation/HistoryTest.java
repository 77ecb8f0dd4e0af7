package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.Sha256;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.MakesMany;
import dev.parley.support.OwnReplies;
import dev.parley.support.Plans;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that came from one browser, on one page after the other, decided where it stands (threats T1, T8). */
@MakesMany
@ServiceTest
class HistoryTest {

    /** An index of a hundred thousand rows is a level or two deeper, for each row and list that is looked up. */
    private static final long DEEPER = 800;

    private final World world;
    private final Db db;
    private final Prolific prolific;
    private Staff ada;

    HistoryTest(World world, Db db, Prolific prolific) {
        this.world = world;
        this.db = db;
        this.prolific = prolific;
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

    private static String address(String id) {
        return "/moderation/comments/" + id + "/author";
    }

    private String says(Reader reader, String words) {
        String id = reader.says(world.article(), words);
        world.later("1 minute");
        return id;
    }

    private String status(String id) {
        return (String) db.value(
                "select status from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    @Test
    void itHasAllFromThatBrowserNewestFirstWhateverBecameOfItAndNothingElse() {
        Reader jane = world.reader("Jane");
        List<String> expected = new ArrayList<>();
        for (Decision decision : List.of(Decision.APPROVE, Decision.REJECT, Decision.SPAM, Decision.TRASH)) {
            String id = says(jane, "Words to " + decision);
            world.decide(id, decision);
            expected.addFirst(id);
        }
        String deleted = says(jane, "Taken back.");
        OwnReplies.delete(jane, deleted);
        String waiting = says(jane, "Waiting.");
        expected.addFirst(waiting);
        says(jane.inAnotherBrowser(), "As Jane, or so they say.");
        says(world.reader("Joan"), "Words.");
        Desk desk = new Desk(ada);
        String link = desk.open("/moderation/comments/" + waiting)
                .expectFirst("[data-history]")
                .attr("href");

        Document history = desk.open(link);

        assertThat(Desk.cards(history)).isEqualTo(expected);
        assertThat(history.select("h1").text()).isEqualTo("All from the browser of Jane");
        assertThat(ada.gets(address(deleted)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsChosenThereIsDecidedThere() {
        Reader jane = world.reader("Jane");
        String first = says(jane, "First.");
        String second = says(jane, "Second.");
        Desk desk = new Desk(ada);
        Map<String, String> form = Desk.form(desk.open(address(first)));
        form.put("decision." + first, "spam");
        form.put("decision." + second, "approve");

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith(address(first));
        assertThat(desk.open(answer.header("Location")).select("#done").text())
                .startsWith("Done: 1 approved, 1 marked as spam.");
        assertThat(List.of(status(first), status(second))).containsExactly("spam", "approved");
        form.put("decision." + second, "trash");
        Response stale = desk.decide(form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Desk.cards(page(stale))).containsExactly(second, first);
        assertThat(page(stale).select("#problems").text()).contains("2 decisions were not applied");
    }

    @Test
    void whatIsDecidedAloneLeavesTheOtherChoices() {
        Reader jane = world.reader("Jane");
        String first = says(jane, "First.");
        String second = says(jane, "Second.");
        Desk desk = new Desk(ada);
        Map<String, String> form = Desk.form(desk.open(address(first)));
        form.put("decision." + first, "spam");
        form.put("decision." + second, "approve");
        form.put("only", first);

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Desk.form(page(answer))).containsEntry("decision." + second, "approve");
        assertThat(List.of(status(first), status(second))).containsExactly("spam", "pending");
    }

    @Test
    void itGoesOnPageByPage() {
        long article = prolific.article();
        String last = prolific.writes(article, 120, Sha256.of("pages of " + article), "pages@example.org")
                .toString();
        String key = (String)
                db.value("select key from site join article on site_id = site.id where article.id = ?", article);
        Staff bea = world.moderator(key);
        Desk desk = new Desk(bea);
        List<String> seen = new ArrayList<>();
        String next = address(last);
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = desk.open(next);
            seen.addAll(Desk.cards(page));
            next = page.select("[rel=next]").attr("href");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().last().isEqualTo(last);
        assertThat(seen)
                .isSortedAccordingTo((a, b) -> CommentId.parse(b)
                        .orElseThrow()
                        .compareTo(CommentId.parse(a).orElseThrow()));
    }

    /** Threat T8. */
    @Test
    void nobodyReadsThatOfAnotherSite() {
        String id = says(world.reader("Jane"), "Words.");
        Staff other = world.moderator(world.site());

        assertThat(other.gets(address(id)).statusCode()).isEqualTo(404);
        assertThat(other.gets(address(id) + "?site=default").statusCode()).isEqualTo(404);
        assertThat(ada.gets(address("nobody")).statusCode()).isEqualTo(404);
    }

    /** Threat T1. */
    @Test
    void aHostileNameIsText() {
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("<script>alert(1)</script>");
        form.put("author", "<img src=x onerror=alert(1)>");
        String id = jane.says(world.article(), form);

        Document history = new Desk(ada).open(address(id));

        assertThat(history.select("main script, main img")).isEmpty();
        assertThat(history.select("h1").text()).contains("<img src=x onerror=alert(1)>");
    }

    /** Promise M7. */
    @Test
    void whoWroteAHundredThousandCostsAsMuchAsWhoWroteAThousand() {
        CommentId few = prolific.oneOf(1_000);
        CommentId many = prolific.oneOf(100_000);
        db.update("vacuum analyze comment");

        plan(few);
        String small = plan(few);
        String large = plan(many);

        assertThat(large).doesNotContain("Seq Scan on comment");
        assertThat(Plans.buffers(large)).as(small + "\n" + large).isLessThanOrEqualTo(Plans.buffers(small) + DEEPER);
    }

    private String plan(CommentId comment) {
        long site = db.count("select site_id from comment where id = ?", comment.value());
        String lists = DeskList.STATES.stream().map(CommentStatus::toString).collect(Collectors.joining(","));
        return Plans.explain(
                db,
                CardRow.OF_AUTHOR
                        .replace(":letters", "4001")
                        .replace(":lists", "'{" + lists + "}'")
                        .replace(":place", Long.toString(Long.MAX_VALUE))
                        .replace(":limit", Integer.toString(QueueQuery.PAGE + 1))
                        .replace(":site", Long.toString(site))
                        .replace(":id", Long.toString(comment.value())));
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
