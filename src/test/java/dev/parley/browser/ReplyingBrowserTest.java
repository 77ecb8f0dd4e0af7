package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the front page to the own reply, with script and without. */
@ServiceTest
class ReplyingBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;

    ReplyingBrowserTest(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void fromTheFrontPageToOnesOwnPublishedReply(boolean script) {
        world.moderation(Moderation.POST);
        String article = conversation.article();
        Visitor ana = visits.visitor(Look.desk().withScript(script)).opens("/");

        ana.page().locator("a[href='/articles/" + article + "']").click();
        String id = ana.says("Ana Costa", "Four *minutes*.");

        assertThat(ana.reply(id)).containsText("Ana Costa");
        assertThat(ana.reply(id).locator("em")).hasText("minutes");
        assertThat(ana.reply(id)).isInViewport();
        assertThat(ana.page().locator("#comments-title")).hasText("1 reply");
        Visitor stranger = visits.visitor().reads(article);
        assertThat(stranger.reply(id)).isVisible();
        assertThat(stranger.page().getByText("Edit or delete")).hasCount(0);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aHeldReplySaysWhyToItsAuthorAlone(boolean script) {
        world.moderation(Moderation.SCREENED);
        String article = conversation.article();
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(article);

        String id = ana.says("Ana Costa", "My first words here.");

        assertThat(ana.reply(id).locator(".why"))
                .hasText(Pattern.compile("^Only you can see this yet: your reply is waiting for a moderator\\."
                        + " It is the first reply from this browser, and a moderator reads first replies before they"
                        + " appear\\. [^.]* read[^.]*\\.$"));
        assertThat(ana.page().locator("#comments-title")).hasText("No replies");
        assertThat(visits.visitor().reads(article).page().getByText("My first words here."))
                .hasCount(0);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void onesOwnReplyIsEditedAndThenDeleted(boolean script) {
        world.moderation(Moderation.POST);
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(conversation.article());
        String id = ana.says("Ana Costa", "Five minutes.");

        ana.follows("Edit or delete")
                .types("Four minutes.")
                .presses("Save changes")
                .lands();
        assertThat(ana.reply(id)).containsText("Four minutes.");
        assertThat(ana.reply(id).locator("header")).containsText("edited");

        ana.follows("Edit or delete").presses("Delete this reply");
        assertThat(ana.page().getByText("Four minutes.", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(ana.page().locator("#comments-title")).hasText("No replies");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void everyNameIsShownLetterByLetter(boolean script) {
        world.moderation(Moderation.POST);
        String article = conversation.article();

        for (String name : new String[] {"<b>Eve</b>", "ليلى الفاسي", "👩‍👩‍👧‍👦 Marsh"}) {
            Visitor visitor = visits.visitor(Look.desk().withScript(script)).reads(article);
            String id = visitor.says(name, "Hello from " + name);
            assertThat(visitor.reply(id).locator("header bdi")).hasText(name);
        }
    }

    @Test
    void timesAreRelativeWithScriptAndExactOnHover() {
        world.moderation(Moderation.POST);
        String article = conversation.article();
        String id = visits.visitor().reads(article).says("Ana Costa", "What time is it?");
        world.later("3 hours");

        Locator time = visits.visitor().reads(article).reply(id).locator("time");
        assertThat(time).hasText("3 hours ago");
        assertThat(time.getAttribute("title")).matches("\\w+day, .*\\d{4}.* \\d+:\\d\\d.*");
        Visitor plain = visits.visitor(Look.desk().withScript(false)).reads(article);
        assertThat(plain.reply(id).locator("time").textContent()).endsWith("UTC");
    }

    @Test
    void relativeTimesSpeakTheLanguageOfThePageAndNotOfTheBrowser() {
        world.moderation(Moderation.POST);
        Visitor layla = visits.visitor(Look.desk().speaking("ar")).reads(conversation.article());

        String id = layla.says("Layla", "مرحبا");

        assertThat(layla.reply(id).locator("time")).hasText("now");
    }

    @Test
    void aNumberedListInAReplyKeepsItsNumbers() {
        world.moderation(Moderation.POST);
        Visitor ana = visits.visitor().reads(conversation.article());

        String id = ana.says("Ana Costa", "1. Ask early.\n2. Read every answer.");

        assertThat(ana.reply(id).locator("ol")).hasCSS("list-style-type", "decimal");
    }
}
