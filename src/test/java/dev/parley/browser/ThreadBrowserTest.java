package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.support.ServiceTest;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding one's way in a thread: orders, pages, links to one reply. */
@ServiceTest
class ThreadBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final Conversation conversation;
    private final Crowd crowd;

    ThreadBrowserTest(Conversation conversation, Crowd crowd) {
        this.conversation = conversation;
        this.crowd = crowd;
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void theOrderIsSwitched(boolean script) {
        Visitor reader = visits.visitor(Look.desk().withScript(script)).reads(conversation.lively());

        assertThat(firstReply(reader)).containsText("I grew up under that clock");
        reader.follows("Newest");
        assertThat(firstReply(reader)).containsText("I read it to the whole table");
        assertThat(reader.page().locator("nav [aria-current]")).hasText("Newest");
        reader.follows("Most discussed");
        assertThat(firstReply(reader)).containsText("I grew up under that clock");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aLongThreadIsTurnedPageByPageThereAndBack(boolean script) {
        String article = conversation.article();
        crowd.gathersUnder(article, 120);
        Visitor reader = visits.visitor(Look.desk().withScript(script)).reads(article);

        assertThat(firstReply(reader)).containsText("reader number 1 ");
        reader.follows("Next replies");
        assertThat(firstReply(reader)).containsText("reader number 51 ");
        reader.follows("Next replies");
        assertThat(firstReply(reader)).containsText("reader number 101 ");
        assertThat(reader.page().locator("[rel=next]")).hasCount(0);
        reader.follows("Previous replies").follows("Previous replies");
        assertThat(firstReply(reader)).containsText("reader number 1 ");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void theTimeOfAReplyLinksToWhereItStands(boolean script) {
        String article = conversation.article();
        crowd.gathersUnder(article, 120);
        Visitor reader = visits.visitor(Look.desk().withScript(script)).reads(article);
        reader.follows("Next replies");
        String id = firstReply(reader).locator("..").getAttribute("id");

        reader.page().locator("#" + id + " header a").click();

        reader.page().waitForURL(Pattern.compile(".*\\?at=.*#" + id));
        assertThat(reader.page().locator("#" + id + " > article")).isInViewport();
        assertThat(reader.page().locator("#" + id + " > article")).containsText("reader number 51 ");
    }

    @Test
    void aHundredThousandRepliesCostWhatAHundredCost() {
        String few = conversation.article();
        crowd.gathersUnder(few, 100);
        String many = conversation.article();
        crowd.gathersUnder(many, 100_000);
        Visitor reader = visits.visitor();

        double cost = milliseconds(reader, few);

        assertThat(milliseconds(reader, many))
                .describedAs("milliseconds until the page has come, where few take %s", cost)
                .isLessThan(3 * cost + 50);
        assertThat(reader.page().locator("#comments-title")).hasText("100,000 replies");
        Shots.draw(reader.page(), "hundred-thousand");
    }

    private static Locator firstReply(Visitor reader) {
        return reader.page().locator(".thread > li > article").first();
    }

    /** The best of five, because others work on this machine, too. */
    private static double milliseconds(Visitor reader, String article) {
        return IntStream.range(0, 5)
                .mapToDouble(attempt -> milliseconds(reader.reads(article).page()))
                .min()
                .orElseThrow();
    }

    private static double milliseconds(Page page) {
        return ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].responseEnd")).doubleValue();
    }
}
