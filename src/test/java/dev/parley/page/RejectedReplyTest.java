package dev.parley.page;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a reply that was rejected keeps it, learns why, and can ask once for another look. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class RejectedReplyTest {

    private static final String RUDE = "It insults or threatens somebody.";

    private final World world;
    private final Db db;
    private String slug = "";
    private Reader jane;
    private String id = "";

    RejectedReplyTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void aReplyWaits() {
        world.moderation(Moderation.PRE);
        slug = world.article();
        jane = world.reader("Jane");
        id = jane.says(slug, "You **silly** goose.");
    }

    private void isRejected(String reason) {
        Staff staff = world.moderator("default");
        int revision = staff.json().get("/api/v1/moderation/comments/" + id).path("revision");
        staff.json()
                .body(Map.of("revision", revision, "action", "reject", "reason", reason))
                .post("/api/v1/comments/{id}/decisions", id)
                .then()
                .statusCode(200);
    }

    private Document article(Reader reader) {
        return page(reader.gets("/articles/" + slug));
    }

    private Element reply() {
        return article(jane).expectFirst("#comment-" + id);
    }

    private Response appeals(String text) {
        return OwnReplies.appeal(jane, id, text);
    }

    private Response appeals(Reader reader, String token, String text) {
        return reader.request()
                .formParam("token", token)
                .formParam("text", text)
                .post("/comments/{id}/appeals", id);
    }

    private Object stored(String column) {
        return db.value("select " + column + " from comment where id = ?", number());
    }

    private long number() {
        return CommentId.parse(id).orElseThrow().value();
    }

    private List<Object> log() {
        return db.column("select action from audit_entry where target_id = ? order by act_id", number());
    }

    @Test
    void itsAuthorSeesItWithTheReason() {
        isRejected("1");

        assertThat(reply().text())
                .contains("You silly goose.", "your reply was not published", "The moderators’ reason: " + RUDE);
        assertThat(reply().select(".acts a").text()).isEqualTo("Ask for another look, or delete it");
        assertThat(reply().select(".to, .report")).isEmpty();
        Document own = page(jane.gets("/comments/" + id + "/edit"));
        assertThat(own.select(".notice").text()).contains("was not published", RUDE);
        assertThat(own.select("blockquote strong").text()).isEqualTo("silly");
        assertThat(jane.gets("/comments/" + id).header("Location")).endsWith("#comment-" + id);
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        isRejected("1");

        for (Reader other : List.of(world.reader("Ada"), jane.inAnotherBrowser())) {
            assertThat(other.gets("/articles/" + slug).asString()).doesNotContain("goose", "insults", id);
            assertThat(other.gets("/articles/" + slug + "?at=" + id).asString()).doesNotContain("goose", "insults");
            assertThat(other.gets("/comments/" + id).statusCode()).isEqualTo(404);
            assertThat(other.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
            assertThat(appeals(other, OwnReplies.token(jane, id), "").statusCode())
                    .isEqualTo(404);
        }
    }

    /** What moderators write for each other is not for authors. */
    @Test
    void itsAuthorIsNotToldWhatIsForTheLog() {
        isRejected("troll, third time this week");

        assertThat(jane.gets("/articles/" + slug).asString()).doesNotContain("troll");
        assertThat(jane.gets("/comments/" + id + "/edit").asString()).doesNotContain("troll");
        assertThat(reply().text()).contains("The moderators gave no reason.");
    }

    @Test
    void spamIsNotToldThatItWasFound() {
        world.decide(id, Decision.SPAM);

        assertThat(reply().text()).contains("waiting for a moderator").doesNotContain("not published");
    }

    @Test
    void aReplyAmongOthersStandsInItsPlace() {
        world.approve(id);
        String answer = world.reader("Ada").answers(slug, id, "Honk.");
        world.approve(answer);
        isRejected("2");

        assertThat(reply().select("> article").text()).contains("You silly goose.", "was not published");
        assertThat(article(world.reader("Ada")).expectFirst("#comment-" + id).text())
                .contains("Honk.")
                .doesNotContain("goose");
    }

    @Test
    void itCannotBeWrittenAnewButDeleted() {
        String token = OwnReplies.token(jane, id);
        isRejected("1");

        Response edited = OwnReplies.edit(jane, id, token, 1, "You wise goose.");

        assertThat(edited.statusCode()).isEqualTo(403);
        assertThat(edited.asString()).contains("has rejected this reply in the meantime", "You wise goose.");
        assertThat(stored("text")).isEqualTo("You **silly** goose.");
        assertThat(OwnReplies.delete(jane, id).statusCode()).isEqualTo(303);
        assertThat(stored("status")).isEqualTo("deleted");
        assertThat(stored("notice")).isEqualTo("");
        assertThat(jane.gets("/articles/" + slug).asString()).doesNotContain("goose");
    }

    @Test
    void anAppealBringsItBackIntoTheQueue() {
        isRejected("1");
        long pending = pending();

        Response answer = appeals("It is a song.\nMy children sing it.");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/articles/" + slug + "?at=" + id + "#comment-" + id);
        assertThat(stored("status")).isEqualTo("pending");
        assertThat(stored("notice")).isEqualTo("");
        assertThat(pending()).isEqualTo(pending + 1);
        assertThat(log()).containsExactly("submitted", "rejected", "appealed");
        assertThat(reply().text())
                .contains("waiting for a moderator", "You asked for another look")
                .doesNotContain("not published", "first reply from this browser");
    }

    /** Counts are kept apart from the rows, and must say the same. */
    private long pending() {
        return db.count("""
                select coalesce(sum(count), 0) from queue_count
                where status = 'pending' and site_id = (select id from site where key = 'default')
                """);
    }

    /** The log cannot forget, and authors may want it to. */
    @Test
    void theLogHasNoWordOfIt() {
        isRejected("1");
        appeals("canary in the appeal");

        assertThat(db.count("""
                select count(*) from audit_entry
                where target_id = ?
                    and (reason || cast(before as text) || cast(after as text)) like '%canary%'
                """, number())).isZero();
    }

    @Test
    void whoAsksTwiceIsAnsweredAsBefore() {
        isRejected("1");
        String token = OwnReplies.token(jane, id);
        appeals("Please.");

        assertThat(appeals(jane, token, "Please!").statusCode()).isEqualTo(303);

        assertThat(log()).containsExactly("submitted", "rejected", "appealed");
        assertThat(db.column("select words from appeal where comment_id = ?", number()))
                .containsExactly("Please.");
    }

    @Test
    void anotherLookIsTakenOnce() {
        isRejected("1");
        appeals("Please.");
        isRejected("2");

        assertThat(reply().text())
                .contains(
                        "It has nothing to do with the article.",
                        "Another look was taken before; there is no further one.")
                .doesNotContain(RUDE);
        assertThat(reply().select(".acts a").text()).isEqualTo("See or delete it");
        Document own = page(jane.gets("/comments/" + id + "/edit"));
        assertThat(own.select("form[action$=appeals]")).isEmpty();
        assertThat(own.select("form[action$=deletion]")).hasSize(1);

        Response again = appeals("Once more.");

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(page(again).select("#problems").text()).contains("You have asked for another look before");
        assertThat(page(again).select("textarea").text()).isEqualTo("Once more.");
        assertThat(stored("status")).isEqualTo("rejected");
    }

    @Test
    void whatWasApprovedMeanwhileNeedsNoAppeal() {
        isRejected("1");
        String token = OwnReplies.token(jane, id);
        world.approve(id);

        Response answer = appeals(jane, token, "Please.");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(stored("status")).isEqualTo("approved");
        assertThat(db.column("select words from appeal where comment_id = ?", number()))
                .isEmpty();
    }

    @Test
    void oneOfManyAtOnceIsTheFirst() throws Exception {
        isRejected("1");
        String token = OwnReplies.token(jane, id);
        try (ExecutorService presses = Executors.newFixedThreadPool(8)) {
            Callable<Integer> press = () -> appeals(jane, token, "Please.").statusCode();
            for (var answer : presses.invokeAll(java.util.Collections.nCopies(8, press))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(log()).containsExactly("submitted", "rejected", "appealed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u202eb"})
    void whatCannotBeShownIsRefusedAndKept(String text) {
        isRejected("1");

        Response answer = appeals(text + " said Jane");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#problems").text()).contains("cannot be shown");
        assertThat(answer.asString()).contains("said Jane");
        assertThat(stored("status")).isEqualTo("rejected");
    }

    @Test
    void thousandBytesAreTheLimit() {
        isRejected("1");

        assertThat(appeals("ü".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(appeals("ü".repeat(500)).statusCode()).isEqualTo(303);
    }

    /** Threat T5. */
    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void withoutItsTokenNothingIsAskedFor(String token) {
        isRejected("1");

        assertThat(appeals(jane, token, "Please.").statusCode()).isEqualTo(403);
        assertThat(stored("status")).isEqualTo("rejected");
    }

    @Test
    void whatWasNeverRejectedCannotBeAppealedAgainst() {
        assertThat(appeals("Please.").statusCode()).isEqualTo(303);
        world.decide(id, Decision.TRASH);
        assertThat(appeals(jane, "any", "Please.").statusCode()).isEqualTo(404);

        assertThat(db.column("select words from appeal where comment_id = ?", number()))
                .isEmpty();
    }
}
