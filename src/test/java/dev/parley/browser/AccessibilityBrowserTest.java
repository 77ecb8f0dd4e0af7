package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import dev.parley.support.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe finds against WCAG 2.2 AA and good practice in every scene, narrow and wide, light and dark: nothing. */
@ServiceTest
class AccessibilityBrowserTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    final Visits visits = new Visits();

    private final Scenes scenes;

    AccessibilityBrowserTest(Scenes scenes) {
        this.scenes = scenes;
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsInAnybodysWay(Scene scene) {
        Visitor visitor = visits.visitor();
        scenes.show(scene, visitor);
        Page page = visitor.page();

        for (Look look : List.of(
                Look.phone(), Look.phone().darkened(), Look.desk(), Look.desk().darkened())) {
            page.setViewportSize(look.width(), look.height());
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(look.scheme()).setForcedColors(ForcedColors.NONE));
            assertThat(violations(page)).describedAs("%s in %s", scene, look).isEmpty();
        }
    }

    @Test
    void forcedColoursTakeNothingAway() {
        Visitor visitor = visits.visitor(Look.desk().withForcedColours());
        scenes.show(Scene.ANSWERING, visitor);

        assertThat(violations(visitor.page())).isEmpty();
        Shots.draw(visitor.page(), "forced-colours");
    }

    @Test
    void axeWouldSayWhatIsWrong() {
        Visitor visitor = visits.visitor();
        scenes.show(Scene.ARTICLE_WITHOUT_REPLIES, visitor);

        visitor.page().evaluate("document.querySelector('label[for=author]').remove()");

        assertThat(violations(visitor.page())).singleElement().asString().startsWith("label: ");
    }

    private static List<String> violations(Page page) {
        // Without the page beside, in which axe puts together what it found in frames: there are none here.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(TAGS).analyze().getViolations().stream()
                        .map(AccessibilityBrowserTest::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
