package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What script keeps of words that were not sent yet. */
@ServiceTest
class DraftBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private String article = "";

    DraftBrowserTest(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    @BeforeEach
    void anArticleOfItsOwn() {
        world.moderation(Moderation.POST);
        article = conversation.article();
    }

    @Test
    void aDraftSurvivesReloading() {
        Visitor ana = visits.visitor().reads(article).signs("Ana Costa").types("Half a thought");

        ana.page().reload();

        assertThat(ana.field("Comment")).hasValue("Half a thought");
        assertThat(ana.field("Name")).hasValue("Ana Costa");
        assertThat(ana.page().locator("output")).hasText("Your unsent text is back.");
    }

    @Test
    void aDraftWaitsWhereItWasBegun() {
        Visitor ana = visits.visitor().reads(article).types("Half a thought");

        ana.reads(conversation.article());
        assertThat(ana.field("Comment")).hasValue("");
        ana.reads(article);
        assertThat(ana.field("Comment")).hasValue("Half a thought");
        ana.page().goBack();
        ana.page().goBack();
        assertThat(ana.field("Comment")).hasValue("Half a thought");
    }

    @Test
    void anotherTabThatIsLeftEmptyTakesNothingAway() {
        Visitor ana = visits.visitor().reads(article);
        Page other = ana.context().newPage();
        other.navigate(ana.page().url());
        ana.types("Half a thought");
        String kept = "() => Object.values(localStorage).join().includes('Half a thought')";
        ana.page().waitForFunction(kept);

        other.navigate(Visitor.address("/"));

        assertThat((Boolean) ana.page().evaluate(kept)).isTrue();
    }

    @Test
    void aDraftIsThereAgainAfterGoingBack() {
        world.reader("Tom Ferrar").says(article, "Nobody was late.");
        world.reader("Ilse Brandt").says(article, "Somebody was.");
        Visitor ana = visits.visitor().reads(article).follows("Newest").types("Half a thought");

        ana.page().goBack();
        assertThat(ana.field("Comment")).hasValue("Half a thought");
        ana.page().navigate(ana.page().url().replaceFirst("/articles.*", "/"));
        ana.reads(article);

        assertThat(ana.field("Comment")).hasValue("Half a thought");
    }

    @Test
    void aDraftOfAnAnswerComesBackBeneathWhatItAnswers() {
        String tom = world.reader("Tom Ferrar").says(article, "Nobody was late.");
        Visitor ana =
                visits.visitor().reads(article).follows("Reply to Tom Ferrar").types("I was");

        ana.page().reload();

        assertThat(ana.page().locator("#comment-" + tom + " #respond-title")).hasText("Leave a Reply to Tom Ferrar");
        assertThat(ana.field("Comment")).hasValue("I was");
    }

    @Test
    void aDraftSurvivesARefusalThatIsNotMended() {
        Visitor ana = visits.visitor().expecting("422").reads(article).types("No name yet");
        ana.presses("Post Comment").problems().waitFor();

        ana.reads(article);

        assertThat(ana.field("Comment")).hasValue("No name yet");
    }

    @Test
    void aDraftIsGoneWhenItsReplyWasTaken() {
        Visitor ana = visits.visitor().reads(article);
        ana.says("Ana Costa", "A whole thought.");

        assertThat(ana.field("Comment")).hasValue("");
        ana.reads(article);
        assertThat(ana.field("Comment")).hasValue("");
        assertThat(ana.page().evaluate("Object.keys(localStorage)")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Control+Enter", "Meta+Enter"})
    void twoKeysPost(String keys) {
        Visitor ana = visits.visitor().reads(article).signs("Ana Costa").types("By key");

        ana.field("Comment").press(keys);

        assertThat(ana.reply(ana.lands())).containsText("By key");
    }
}
