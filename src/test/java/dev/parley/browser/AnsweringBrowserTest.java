package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Leave a Reply to NAME". */
@ServiceTest
class AnsweringBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private String article = "";
    private String tom = "";

    AnsweringBrowserTest(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    @BeforeEach
    void somebodyHasSpoken() {
        world.moderation(Moderation.POST);
        article = conversation.article();
        tom = world.reader("Tom Ferrar").says(article, "Nobody was late.");
        world.reader("Ilse Brandt").says(article, "Everybody was.");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void anAnswerStandsBeneathWhatItAnswers(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(article);

        ana.follows("Reply to Tom Ferrar");
        assertThat(ana.page().locator("#respond-title")).hasText("Leave a Reply to Tom Ferrar");
        String id = ana.says("Ana Costa", "I was, once.");

        assertThat(ana.page().locator("#comment-" + tom + " #comment-" + id)).isVisible();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void anAnswerCanBecomeAReplyToTheArticleAgain(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(article);

        ana.follows("Reply to Tom Ferrar").follows("Cancel reply");
        assertThat(ana.page().locator("#respond-title")).hasText("Leave a Reply");
        String id = ana.says("Ana Costa", "To all of you.");

        assertThat(ana.page().locator(".thread > #comment-" + id)).isVisible();
    }

    @Test
    void withScriptTheFormComesToTheReplyAndGoesHomeAgain() {
        Visitor ana = visits.visitor().reads(article).types("Begun below");
        Locator beneath = ana.page().locator("#comment-" + tom + " > article + #respond");

        ana.follows("Reply to Tom Ferrar");
        assertThat(beneath).isInViewport();
        assertThat(ana.focused()).isEqualTo("comment");
        assertThat(ana.field("Comment")).hasValue("Begun below");

        ana.follows("Cancel reply");
        assertThat(beneath).hasCount(0);
        assertThat(ana.page().locator("main > #respond")).hasCount(1);
        // What was pressed has the focus again: the reader goes on where they were.
        assertThat(ana.page().locator("#comment-" + tom + " > article > .to")).isFocused();
        assertThat(ana.field("Comment")).hasValue("Begun below");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aRefusedAnswerStaysAnAnswer(boolean script) {
        Visitor ana =
                visits.visitor(Look.desk().withScript(script)).expecting("422").reads(article);

        ana.follows("Reply to Tom Ferrar").presses("Post Comment").problems().waitFor();

        assertThat(ana.page().locator("#respond-title")).hasText("Leave a Reply to Tom Ferrar");
        String id = ana.says("Ana Costa", "Now with words.");
        assertThat(ana.page().locator("#comment-" + tom + " #comment-" + id)).isVisible();
    }

    @Test
    void theDepthAtWhichAnswersEndHasNoLink() {
        String parent = tom;
        for (int level = 2; level <= 5; level++) {
            parent = world.reader("Reader").answers(article, parent, "Level " + level);
        }

        Visitor ana = visits.visitor().reads(article);

        assertThat(ana.reply(parent)).containsText("Level 5");
        assertThat(ana.reply(parent).locator(".to")).hasCount(0);
    }
}
