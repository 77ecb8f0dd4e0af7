package dev.parley.page;

import static dev.parley.support.OwnReplies.edit;
import static dev.parley.support.OwnReplies.token;
import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.reply;
import static dev.parley.support.Pages.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EditTest {

    private final World world;
    private final Db db;

    EditTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    private Object status(String id) {
        return db.value("select status from comment where id = ?", number(id));
    }

    private static Document refused(Response response, int status, String kept) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        Document page = page(response);
        assertThat(page.select("#problems")).hasSize(1);
        assertThat(value(page.expectFirst("#comment"))).isEqualTo(kept);
        return page;
    }

    @Test
    void newWordsReplaceTheOldOnesWhichAreKeptAsARevision() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Frist words.");

        Response saved = edit(jane, id, 1, "  First words.\r\n");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.header("Location")).isEqualTo("/articles/" + article + "?at=" + id + "#comment-" + id);
        Document page = page(world.reader("Ada").gets("/articles/" + article));
        assertThat(reply(page, id).text()).contains("First words.").contains("edited");
        assertThat(page.text()).doesNotContain("Frist");
        assertThat(db.column("select text from comment_revision where comment_id = ? order by number", number(id)))
                .containsExactly("Frist words.", "First words.");
    }

    @Test
    void anEditThatBringsTwoLinksIsHeldAgain() {
        world.moderation(Moderation.SCREENED);
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Innocent.");
        world.approve(id);

        edit(jane, id, 1, "Buy at https://a.example and https://b.example");

        assertThat(status(id)).isEqualTo("pending");
        assertThat(world.reader("Ada").gets("/articles/" + article).asString()).doesNotContain(id);
        assertThat(page(jane.gets("/articles/" + article))
                        .expectFirst("#comment-" + id + " .why")
                        .text())
                .contains("2 links");
    }

    /** Else a harmless first reply would be the way in for anything. */
    @Test
    void whatANewcomerSaysInsteadOfWhatWasApprovedIsReadAgain() {
        world.moderation(Moderation.SCREENED);
        String article = world.article();
        Reader jane = world.reader("Jane");
        String first = jane.says(article, "A friendly first reply.");
        world.approve(first);

        edit(jane, first, 1, "Buy at https://spam.example/pills now");

        assertThat(status(first)).isEqualTo("pending");
        assertThat(world.reader("Ada").gets("/articles/" + article).asString()).doesNotContain("pills");
    }

    @Test
    void whoIsKnownByAnotherReplyEditsInPublic() {
        world.moderation(Moderation.SCREENED);
        Reader jane = world.reader("Jane");
        String first = jane.says(world.article(), "A friendly first reply.");
        world.approve(first);
        world.later("1 min");
        String second = jane.says(world.article(), "A scond one.");

        edit(jane, second, 1, "A second one.");

        assertThat(status(second)).isEqualTo("approved");
    }

    @Test
    void whatIsHeldStaysHeldHoweverHarmlessTheNewWords() {
        world.moderation(Moderation.SCREENED);
        String article = world.article();
        Reader jane = world.reader("Jane");
        world.approve(jane.says(article, "A known author."));
        world.later("1 minute");
        String id = jane.says(article, "https://a.example https://b.example");

        assertThat(edit(jane, id, 1, "No links at all.").statusCode()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("pending");
        assertThat(page(jane.gets("/articles/" + article))
                        .expectFirst("#comment-" + id + " .why")
                        .text())
                .contains("You changed it while it was waiting");
    }

    @Test
    void whatIsHeldMayBeEditedAnyTime() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Waiting long.");
        world.later("3 days");

        assertThat(edit(jane, id, 1, "Waiting longer.").statusCode()).isEqualTo(303);
    }

    @Test
    void afterFifteenMinutesItIsTooLateAndTheTextIsKept() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Published.");
        world.later("14 minutes 50 seconds");
        assertThat(edit(jane, id, 1, "In time.").statusCode()).isEqualTo(303);
        world.later("15 seconds");

        refused(edit(jane, id, 2, "Too <late>."), 403, "Too <late>.");

        assertThat(page(jane.gets("/comments/" + id + "/edit")).select("textarea"))
                .isEmpty();
    }

    @Test
    void theOwnerSaysHowLongAndThePageSaysItToo() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Published.");
        world.decides("edit-minutes", "1");
        assertThat(page(jane.gets("/comments/" + id + "/edit"))
                        .expectFirst("#window")
                        .text())
                .startsWith("A published reply can be edited for 1 minute.");
        assertThat(edit(jane, id, 1, "In time.").statusCode()).isEqualTo(303);

        world.later("61 seconds");
        String token = token(jane, id);
        refused(edit(jane, id, token, 2, "Too late."), 403, "Too late.");

        world.decides("edit-minutes", "2");
        assertThat(edit(jane, id, token, 2, "In time again.").statusCode()).isEqualTo(303);
    }

    @Test
    void whereThereIsNoTimeForEditsOnlyWhatIsHeldIsEdited() {
        world.decides("edit-minutes", "0");
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Published.");
        world.moderation(Moderation.PRE);
        Reader ada = world.reader("Ada");
        String held = ada.says(world.article(), "Held.");

        refused(edit(jane, id, 1, "Too late."), 403, "Too late.");

        assertThat(page(ada.gets("/comments/" + held + "/edit"))
                        .expectFirst("#window")
                        .text())
                .startsWith("A published reply cannot be edited.");
        assertThat(edit(ada, held, 1, "In time.").statusCode()).isEqualTo(303);
    }

    @Test
    void whoEditsAnOldRevisionIsShownTheNewOneAndKeepsTheirText() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "One.");
        edit(jane, id, 1, "Two.");

        Document page = refused(edit(jane, id, 1, "Three."), 409, "Three.");

        assertThat(page.expectFirst("blockquote").text()).isEqualTo("Two.");
        assertThat(page.expectFirst("[name=revision]").attr("value")).isEqualTo("2");
        assertThat(edit(jane, id, 2, "Three.").statusCode()).isEqualTo(303);
    }

    @Test
    void newWordsMustBeFitLikeAnyOthers() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Fit.");

        refused(edit(jane, id, 1, ""), 422, "");
        String long3 = "好".repeat(65_525 / 3) + "éx";
        assertThat(refused(edit(jane, id, 1, long3), 422, long3)
                        .expectFirst("#problems")
                        .text())
                .contains("65525");
    }

    @Test
    void theSameWordsAreNoNewRevision() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Same.");

        assertThat(edit(jane, id, 1, "Same.").statusCode()).isEqualTo(303);

        assertThat(db.count("select revision from comment where id = ?", number(id)))
                .isEqualTo(1);
    }

    @Test
    void theFormHoldsTheTextAsTypedAndIsKeptNowhere() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "*As typed* <b>&amp;</b>\n\n- x");

        Response form = jane.gets("/comments/" + id + "/edit");

        assertThat(value(page(form).expectFirst("#comment"))).isEqualTo("*As typed* <b>&amp;</b>\n\n- x");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page(form).select("meta[name=robots][content=noindex]")).hasSize(1);
    }

    @Test
    void whoChangesAReplyAgainAndAgainHasToWait() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words 1.");
        for (int number = 1; number <= 20; number++) {
            assertThat(edit(jane, id, number, "Words " + (number + 1) + ".").statusCode())
                    .isEqualTo(303);
        }

        Response tooFast = edit(jane, id, 21, "Words 22.");

        Document page = refused(tooFast, 429, "Words 22.");
        assertThat(page.select("#problems").text()).contains("many times within an hour", "60 minutes");
        assertThat(Integer.parseInt(tooFast.header("Retry-After"))).isBetween(3_590, 3_600);
        assertThat(db.value("select text from comment where id = ?", number(id)))
                .isEqualTo("Words 21.");
        assertThat(edit(jane, id, 21, "Words 21.").statusCode())
                .as("nothing changes")
                .isEqualTo(303);
        db.update(
                "update comment_revision set created_at = created_at - interval '1 hour' where comment_id = ?",
                number(id));
        assertThat(edit(jane, id, 21, "Words 22.").statusCode()).isEqualTo(303);
    }
}
