package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader reports, a moderator sees it and decides, and it is gone; with script and without. */
@ServiceTest
class ReportingBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private final Db db;

    ReportingBrowserTest(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
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

    private String said(String article) {
        return world.reader("Tom Ferrar").says(article, "What a village of fools.");
    }

    /** By the link on the article's page. */
    private Visitor reporting(String article, String id, boolean script) {
        Visitor reader = visits.visitor(Look.desk().withScript(script)).reads(article);
        reader.reply(id)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Report the reply by Tom Ferrar"))
                .click();
        assertThat(reader.page().locator("blockquote")).containsText("What a village of fools.");
        return reader;
    }

    private static Locator reason(Visitor reader) {
        return reader.page()
                .getByRole(
                        AriaRole.RADIO, new Page.GetByRoleOptions().setName("It insults, threatens or hates somebody"));
    }

    /** The reply's card, first on its page of the list. */
    private Visitor moderator(String list, String id, boolean script) {
        Visitor moderator = visits.visitor(Look.desk().withScript(script));
        DoorScenes.signsIn(moderator, world.moderator("default"));
        long before = CommentId.parse(id).orElseThrow().value() - 1;
        return moderator.opens("/moderation?status=" + list + "&after=" + new CommentId(before));
    }

    private String status(String id) {
        return (String) db.value(
                "select status from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatAReaderReportsAModeratorTakesAway(boolean script) {
        String article = conversation.article();
        String id = said(article);
        Visitor reader = reporting(article, id, script);
        reason(reader).check();
        reader.page().locator("#text").fill("He means my family.");

        reader.presses("Send the report");

        assertThat(reader.page().locator("h1")).hasText("Thank you for your report");
        reader.follows("Back to the article");
        assertThat(reader.reply(id)).isVisible();

        Visitor moderator = moderator("reported", id, script);
        Locator card = moderator.page().locator("#card-" + id);
        assertThat(card.locator(".reports")).containsText("One reader reported this: 1 as abuse.");
        assertThat(card.locator(".reports")).containsText("He means my family.");
        card.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Trash").setExact(true))
                .check();
        moderator.presses("Decide the page");

        assertThat(moderator.page().locator("#done")).containsText("1 moved to the trash");
        assertThat(moderator.page().locator("#card-" + id)).hasCount(0);
        assertThat(visits.visitor().reads(article).reply(id)).hasCount(0);
        assertThat(status(id)).isEqualTo("trash");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatIsHeldByReportsComesBackWhenItIsApproved(boolean script) {
        String article = conversation.article();
        world.decides(article, "reports-to-hold", "1");
        String id = said(article);
        // The article comes with a note that the reply is not here, and says so to programs too.
        Visitor reader = reporting(article, id, script).expecting("404");
        reason(reader).check();
        reader.presses("Send the report");
        reader.follows("Back to the article");
        assertThat(reader.reply(id)).hasCount(0);

        Visitor moderator = moderator("reported", id, script);
        moderator
                .page()
                .locator("#card-" + id)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Approve").setExact(true))
                .check();
        moderator.presses("Decide the page");

        assertThat(moderator.page().locator("#done")).containsText("1 approved");
        assertThat(moderator.page().locator("#card-" + id)).hasCount(0);
        assertThat(visits.visitor().reads(article).reply(id)).isVisible();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoForgetsTheReasonIsLedToIt(boolean script) {
        String article = conversation.article();
        String id = said(article);
        Visitor reader = reporting(article, id, script).expecting("422");
        reader.page().locator("#text").fill("He means my family.");

        reader.presses("Send the report");

        assertThat(reader.problems()).containsText("Please choose what is wrong with the reply.");
        assertThat(reader.focused()).isEqualTo("problems");
        assertThat(reader.page().locator("#text")).hasValue("He means my family.");
        reader.follows("Please choose what is wrong with the reply.");
        assertThat(reader.focused()).isEqualTo("reason-spam");
        reader.page().keyboard().press("Space");
        reader.page().keyboard().press("Enter");
        assertThat(reader.page().locator("h1")).hasText("Thank you for your report");
    }
}
