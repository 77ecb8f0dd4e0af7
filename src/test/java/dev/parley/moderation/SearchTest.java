package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.Sha256;
import dev.parley.site.Moderation;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import jakarta.persistence.QueryTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands anywhere on the desk is found by its words, by whoever may read it, and by nobody else (threats T1, T8, T9). */
@ServiceTest
class SearchTest {

    private final World world;
    private final Db db;
    private final Prolific prolific;
    private final SearchReader reader;
    private final SiteDirectory sites;
    private final DataSource connections;
    private Desk desk;
    /** A word of this test alone. */
    private String word;

    SearchTest(
            World world, Db db, Prolific prolific, SearchReader reader, SiteDirectory sites, DataSource connections) {
        this.world = world;
        this.db = db;
        this.prolific = prolific;
        this.reader = reader;
        this.sites = sites;
        this.connections = connections;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
        desk = new Desk(world.moderator("default"));
        word = "w" + Long.toString(System.nanoTime(), 36);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private String says(String text) {
        return says(world.reader("Jane"), text);
    }

    private String says(Reader author, String text) {
        return author.says(world.article(), text);
    }

    private Document search(String words) {
        return desk.open(address(words));
    }

    private static String address(String words) {
        return "/moderation?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<String> found(String words) {
        return Desk.cards(search(words));
    }

    private String status(String id) {
        return (String) db.value(
                "select status from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    @Test
    void itFindsWhatStandsInAnyListNewestFirstAndSaysWhereItStands() {
        List<String> expected = new ArrayList<>();
        for (Decision decision : List.of(Decision.APPROVE, Decision.REJECT, Decision.SPAM, Decision.TRASH)) {
            String id = says(word + " to " + decision);
            world.decide(id, decision);
            expected.addFirst(id);
        }
        String waiting = says("The last " + word + ".");
        expected.addFirst(waiting);
        says("Other words.");

        Document results = search(word);

        assertThat(Desk.cards(results)).isEqualTo(expected);
        assertThat(results.select("form.queue.mixed .standing").eachText())
                .containsExactly("Waiting", "Trash", "Spam", "Rejected", "Approved");
        assertThat(results.select("h1").text()).isEqualTo("Search: " + word);
        assertThat(results.expectFirst("#search").attr("value")).isEqualTo(word);
        assertThat(results.select(".card .text mark").eachText()).hasSize(5).containsOnly(word);
    }

    @Test
    void oneListCanBeSearchedAlone() {
        String waiting = says(word);
        String spam = says(word + " again");
        world.decide(spam, Decision.SPAM);
        String reported = says(word + " once more");
        world.decide(reported, Decision.APPROVE);
        world.reader("Ilse").reports(reported, "spam", "");

        assertThat(Desk.cards(desk.open(address(word) + "&status=pending"))).containsExactly(waiting);
        assertThat(Desk.cards(desk.open(address(word) + "&status=spam"))).containsExactly(spam);
        assertThat(Desk.cards(desk.open(address(word) + "&status=reported"))).containsExactly(reported);
        assertThat(Desk.cards(desk.open(address(word) + "&order=oldest"))).containsExactly(waiting, spam, reported);
        Document none = desk.open(address(word) + "&status=trash");
        assertThat(none.select(".nothing").text()).isEqualTo("Nothing was found in this list: Trash.");
        assertThat(none.select("[role=search] option[selected]").val()).isEqualTo("trash");
    }

    @Test
    void wordsAreFoundInAnyForm() {
        String id = says("ÄRGER mit well-kept **" + word + "uhren** bei https://evil.example/" + word + "/watches");

        for (String words : List.of(
                word + " ärger",
                word + "uhr",
                word.toUpperCase(java.util.Locale.ROOT),
                word + " well-kept",
                word + " kept well",
                "evil.example/" + word,
                "\"example " + word + " watches\"",
                word + " -bell",
                "nowhere" + word + " or " + word,
                "\"mit well-kept " + word + "uhren\"")) {
            assertThat(found(words)).as(words).containsExactly(id);
        }
        for (String words : List.of(
                word + " -watches",
                word + " kept-well",
                "kept-well " + word,
                "\"well-kept " + word + "\"",
                "\"watches example " + word + "\"",
                word + " nowhere" + word,
                "x" + word)) {
            assertThat(found(words)).as(words).isEmpty();
        }
    }

    /** Whatever the locale of the database takes for a letter. */
    @Test
    void marksOfAnyScriptAreGaps() {
        for (String text : List.of(
                "“%s”",
                "«%s»",
                "cheap—%s",
                "👉%s",
                "a\u00a0%s",
                "¿%s",
                "%s…",
                "。%s、",
                "مرحبا، %s؟",
                "नमस्ते %s।",
                "x\u3000%s")) {
            String sought = word + Integer.toHexString(text.hashCode());
            String id = says(text.formatted(sought));

            assertThat(found(sought)).as(text).containsExactly(id);
            assertThat(found("\"" + sought + "\"")).as(text).containsExactly(id);
        }
    }

    @Test
    void whatIsWrittenWithoutSpacesIsFoundByAnyPartOfIt() {
        String id = says("駅前の古時計" + word + "は四分進んでいます。");

        assertThat(found("時計 " + word)).containsExactly(id);
        assertThat(found("四分進 " + word)).containsExactly(id);
        assertThat(found("計時 " + word)).isEmpty();
    }

    @Test
    void anAddressIsNotItsPartsAnywhere() {
        String id = says("Join me, " + word + ", it comes: jo@me.example");
        says("Jo, the example " + word + " is for me.");

        assertThat(found("jo@me.example " + word)).containsExactly(id);
        assertThat(found("“jo@me” " + word)).containsExactly(id);
    }

    @Test
    void orStandsBetweenTwo() {
        String red = says(word + " red");
        String blue = says(word + " blue");
        says(word + " green");

        assertThat(found("red OR blue " + word)).containsExactly(blue, red);
    }

    @Test
    void authorsAreFoundByNameAddressAndWebsite() {
        Reader author = world.reader("Zoë " + word + "-Smith");
        Map<String, String> form = author.form("What anybody says.");
        form.put("email", "mail." + word + "@post.example");
        form.put("url", "https://www.example.org/site" + word);
        String id = author.says(world.article(), form);

        assertThat(found("zoë " + word)).containsExactly(id);
        assertThat(found("mail." + word + "@post.example")).containsExactly(id);
        assertThat(found("site" + word)).containsExactly(id);
    }

    @Test
    void itKnowsTheWordsAsTheyAreNow() {
        Reader jane = world.reader("Jane");
        String id = says(jane, "Old " + word);
        OwnReplies.edit(jane, id, 1, "New word" + word);
        assertThat(found(word)).isEmpty();
        assertThat(found("word" + word)).containsExactly(id);

        world.decide(id, Decision.APPROVE);
        assertThat(found("word" + word)).containsExactly(id);

        OwnReplies.delete(jane, id);
        assertThat(found("word" + word)).isEmpty();
        assertThat(searchable(id)).isZero();
    }

    /** Of all that the tests before have written, past the product as well. */
    @Test
    void theWordsAreThoseOfAllThatIsThere() {
        says(word);
        assertThat(db.count("""
                select count(*) from comment c
                full join comment_search s on s.site_id = c.site_id and s.comment_id = c.id
                where case when c.status is null or c.status = 'deleted' then s.comment_id is not null
                    else s.words is distinct from comment_words(c.author_name, c.author_email, c.author_url, c.text) end
                """)).isZero();
    }

    /** What an operator removes by hand, too. */
    @Test
    void nothingIsLeftOfWhatIsNotThere() {
        String id = says(word);
        long number = CommentId.parse(id).orElseThrow().value();
        assertThat(searchable(id)).isOne();

        for (String table : List.of("comment_revision", "finding")) {
            db.update("delete from " + table + " where comment_id = ?", number);
        }
        db.update("delete from comment where id = ?", number);

        assertThat(searchable(id)).isZero();
    }

    private long searchable(String id) {
        return db.count(
                "select count(*) from comment_search where comment_id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    @Test
    void itGoesOnPageByPage() {
        String slug = world.article();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            said.addFirst(world.reader("Jane").says(slug, word + " " + i));
        }

        Document first = search(word);
        Document second = desk.open(first.expectFirst("[rel=next]").attr("href"));

        assertThat(Desk.cards(first)).isEqualTo(said.subList(0, 50));
        assertThat(Desk.cards(second)).isEqualTo(said.subList(50, 52));
        assertThat(second.select("[rel=next]")).isEmpty();
        assertThat(Desk.cards(
                        desk.open(second.expectFirst(".pages a:not([rel])").attr("href"))))
                .isEqualTo(said.subList(0, 50));
    }

    @Test
    void whatIsFoundIsDecidedAndUndoneThere() {
        String first = says(word + " one");
        String second = says(word + " two");
        Map<String, String> form = Desk.form(desk.open(address(word) + "&status=pending"));
        form.put("rest", "spam");

        Response answer = desk.decide(form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/moderation?status=pending&q=" + word + "&done=");
        Document done = desk.open(answer.header("Location"));
        assertThat(done.select("#done").text()).startsWith("Done: 2 marked as spam.");
        assertThat(List.of(status(first), status(second))).containsOnly("spam");
        Response undone = desk.staff().posts("/moderation/undos", Desk.fields(done.expectFirst("#done form")));
        assertThat(undone.header("Location")).startsWith("/moderation?status=pending&q=" + word + "&done=");
        assertThat(Desk.cards(desk.open(undone.header("Location")))).containsExactly(first, second);
    }

    @Test
    void amongAllListsNothingIsSwept() {
        says(word);

        assertThat(search(word).select("[name=rest]")).isEmpty();
        assertThat(desk.open(address(word) + "&status=pending").select("[name=rest]"))
                .isNotEmpty();
    }

    @Test
    void whoSearchesTakesNothingAlong() {
        world.nothingWaits();
        db.update("delete from lease");
        says("Waits.");
        String id = says(word);
        Map<String, String> form = Desk.form(desk.open(address(word) + "&status=pending"));
        form.put("decision." + id, "approve");

        desk.decide(form);

        assertThat(db.count("select count(*) from lease")).isZero();
    }

    @Test
    void theListOfAllHasThemAll() {
        String spam = says(word);
        world.decide(spam, Decision.SPAM);
        String waiting = says(word + " too");

        Document all = desk.open("/moderation?status=all");

        assertThat(Desk.cards(all).subList(0, 2)).containsExactly(waiting, spam);
        assertThat(all.select(".lists [aria-current]").text()).isEqualTo("All");
        assertThat(all.select("[name=rest]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "-", "\"\"", "\0", "'", ":*", "& |", "- !", "—", "“”", "👉", "。"})
    void withoutAWordNothingIsSearched(String typed) {
        Document page = search(typed);

        assertThat(Desk.cards(page)).isEmpty();
        assertThat(page.select(".nothing").text()).isEqualTo("There is no word in it to search for.");
    }

    @Test
    void nothingTypedIsTheListItself() {
        String id = says(word);

        assertThat(Desk.cards(desk.open("/moderation?q=+&status=all"))).contains(id);
        assertThat(Desk.cards(desk.open("/moderation?q=&status=pending&after=" + Desk.before(id))))
                .contains(id);
    }

    @Test
    void tooMuchIsSaidToBeTooMuch() {
        assertThat(search("ж".repeat(201)).select(".nothing").text())
                .isEqualTo("At most 200 characters can be searched for.");
        assertThat(search("ж".repeat(200)).select(".nothing").text()).isEqualTo("Nothing was found in any list.");
    }

    /** Threat T1. */
    @Test
    void aHostileSearchIsText() {
        String hostile = "\"><script>alert(1)</script>{7*7}";

        Document page = search(hostile);

        assertThat(page.select("main script, h1 *")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Search: " + hostile);
        assertThat(page.expectFirst("#search").attr("value")).isEqualTo(hostile);
    }

    /** Threats T8 and T9. */
    @Test
    void nobodyFindsWhatStandsOnAnotherSite() {
        says(word);
        Staff other = world.moderator(world.site());

        Response theirs = other.gets(address(word));

        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(Desk.cards(page(theirs))).isEmpty();
        assertThat(other.gets(address(word) + "&site=default").statusCode()).isEqualTo(404);
    }

    @Test
    void programsSearchToo() {
        String id = says(word);
        Staff mia = desk.staff();

        mia.json()
                .get("/api/v1/moderation/queue?q=" + word)
                .then()
                .statusCode(200)
                .body("status", equalTo("all"))
                .body("cards.id", contains(id));
        for (String[] unfit : new String[][] {{"!!!", "no-words"}, {"a".repeat(201), "too-long"}}) {
            mia.json()
                    .queryParam("q", unfit[0])
                    .get("/api/v1/moderation/queue")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("q"))
                    .body("errors[0].code", equalTo(unfit[1]));
        }
    }

    /** Nothing answers while somebody holds the whole table, which is as slow as can be. */
    @Test
    void whatTakesTooLongIsStopped() throws SQLException {
        QueueQuery all =
                new QueueQuery(sites.defaultSite().id(), DeskList.ALL, QueueQuery.Direction.NEWEST, null, 50, null);
        try (Connection other = connections.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table comment_search in access exclusive mode");

            assertThatThrownBy(() -> reader.page(all, SearchTerm.read(word), Duration.ofSeconds(1)))
                    .isInstanceOf(QueryTimeoutException.class);
            assertThat(whileAsManyAsMaySearch(
                            () -> search(word).select(".nothing").text()))
                    .isEqualTo("Others are searching just now, and it takes long. Please search again in a moment.");
            assertThat(search(word).select(".nothing").text())
                    .isEqualTo("This finds so much that it took too long, and was stopped. Add a word, or search in"
                            + " one list.");
            other.rollback();
        }
        assertThat(search(word).select(".nothing").text()).isEqualTo("Nothing was found in any list.");
    }

    /** Four are; the database keeps each waiting. */
    private String whileAsManyAsMaySearch(Supplier<String> what) {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                others.submit(() -> search(word));
            }
            await().until(() -> db.count(
                            "select count(*) from pg_stat_activity where query like '%comment_search%' and wait_event_type = 'Lock'")
                    == 4);
            desk.staff().json().get("/api/v1/moderation/queue?q=" + word).then().statusCode(503);
            return what.get();
        }
    }

    /** PostgreSQL's parser takes quadratic time for what it holds for paths; two of these took over 20 s (threat T4). */
    @Test
    void noTextTakesLongToBeMadeSearchable() {
        for (String piece : List.of("~/", "../", "/", "a/", "a-", "a.", "a@b.c ", "<a ", "&#1", "http://", "é-", "a")) {
            String text = piece.repeat(64_000 / piece.getBytes(StandardCharsets.UTF_8).length);
            long begin = System.nanoTime();
            db.value("select length(comment_words('', '', '', ?))", text);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(piece).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** What the planner would not do by itself: it takes what it does not know for common. */
    @Test
    void aRareWordIsFoundByTheIndexAndNothingElseIsLookedAt() {
        CommentId first = prolific.writes(prolific.article(), 3_000, Sha256.of(word), "rare@example.org");
        db.update("vacuum analyze comment_search");
        long site = db.count("select site_id from comment where id = ?", first.value());

        String plan = db
                .column("explain (analyze, costs off, timing off, summary off) "
                        + SearchReader.search(DeskList.ALL, QueueQuery.Direction.NEWEST)
                                .replace(":site", Long.toString(site))
                                .replace(":terms", "'''2999'':*'")
                                .replace(":few", "5000")
                                .replace(":place", Long.toString(Long.MAX_VALUE))
                                .replace(":limit", "51"))
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));

        assertThat(plan).startsWith("Append (actual rows=1.00").contains("comment_search_by_words", "(never executed)");
    }

    @Test
    void whatMoreThanAFewHoldIsFoundAsWell() {
        CommentId first = prolific.writes(prolific.article(), 5_010, Sha256.of(word), "many@example.org");
        String site = (String)
                db.value("select key from site where id = (select site_id from comment where id = ?)", first.value());
        Desk theirs = new Desk(world.moderator(site));

        assertThat(Desk.cards(theirs.open("/moderation?q=reply")))
                .hasSize(50)
                .startsWith(nth(first, 5_010), nth(first, 5_009));
        assertThat(Desk.cards(theirs.open("/moderation?q=reply&order=oldest")))
                .startsWith(nth(first, 1), nth(first, 2));
        assertThat(Desk.cards(theirs.open("/moderation?q=reply&status=spam&order=newest")))
                .hasSize(50)
                .startsWith(nth(first, 5_008), nth(first, 5_003));
        assertThat(Desk.cards(theirs.open("/moderation?q=%22reply+7%22"))).containsExactly(nth(first, 7));
    }

    private static String nth(CommentId first, int place) {
        return new CommentId(first.value() + place - 1).toString();
    }
}
