package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import dev.parley.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every scene, narrow and wide, light and dark: axe finds nothing against it, it fits narrow windows and thumbs, and it
 * stands still. A scene is brought about once for all of these, because that takes longer than to look at it.
 */
@ServiceTest
class SceneBrowserTest {

    private static final Path STYLES = Path.of("src/main/resources/assets");

    private static final Pattern DARK =
            Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{([^{}]*)}\\s*}");

    /** A box to tick and a circle to choose are hit by their label. */
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden]), select')]
                .filter(element => element.checkVisibility() && !element.matches('.skip, [aria-hidden=true]'))
                .map(element => element.matches('[type=checkbox], [type=radio]') ? element.labels[0] : element)
                .filter(element => !element.closest('p:not(.acts, .pages), li:not([id]), h2, blockquote, [dir=auto]')
                                   || element.matches('button, textarea, input, label'))
                .filter(element => element.getBoundingClientRect().height < 43.9)
                .map(element => element.outerHTML.slice(0, 120) + ' ' + element.getBoundingClientRect().height)
            """;

    /** What sticks to the edge half covers something wherever one scrolls to, and axe takes that for small. */
    private static final String NOTHING_STICKS =
            "document.querySelectorAll('.bench, .sweep').forEach(bar => { bar.style.position = 'static'; })";

    private static final String LAYOUT_SHIFTS = """
            new Promise(resolve => {
                new PerformanceObserver(list => resolve(list.getEntries().filter(shift => !shift.hadRecentInput)
                        .map(shift => shift.value + ' by ' + shift.sources.map(source => source.node?.nodeName))))
                    .observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => resolve([]), 400);
            })
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private final Scenes scenes;

    SceneBrowserTest(Scenes scenes) {
        this.scenes = scenes;
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsInAnybodysWay(Scene scene) {
        Visitor visitor = visits.visitor();
        scenes.show(scene, visitor);
        Page page = visitor.page();
        for (Look look : List.of(Look.phone(), Look.desk())) {
            page.setViewportSize(look.width(), look.height());
            in(page, ColorScheme.LIGHT);
            assertThat(Axe.violationsBesideSizes(page))
                    .describedAs("%s in %s", scene, look)
                    .isEmpty();
            in(page, ColorScheme.DARK);
            assertThat(Axe.violationsByColours(page))
                    .describedAs("%s in the dark in %s", scene, look)
                    .isEmpty();
        }
        page.evaluate(NOTHING_STICKS);
        for (Look look : List.of(Look.phone().wide(320), Look.phone(), Look.desk())) {
            page.setViewportSize(look.width(), look.height());
            assertThat(overflow(page))
                    .describedAs("pixels too wide: %s in %s", scene, look)
                    .isNotPositive();
            assertThat(list(page, TOO_SMALL))
                    .describedAs("too small: %s in %s", scene, look)
                    .isEmpty();
            assertThat(Axe.violationsBySizes(page))
                    .describedAs("targets: %s in %s", scene, look)
                    .isEmpty();
        }
    }

    private static void in(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(ForcedColors.NONE));
    }

    /** Else a dark page had to be looked at by every rule. */
    @Test
    void darkIsDifferentInColoursAlone() throws IOException {
        String style = Files.readString(STYLES.resolve("style.css"));
        String desk = Files.readString(STYLES.resolve("desk.css"));
        List<String> dark =
                DARK.matcher(style).results().map(found -> found.group(1)).toList();

        assertThat(dark).hasSize(1);
        assertThat((style + desk).split("prefers-color-scheme|light-dark", -1)).hasSize(2);
        assertThat(dark.getFirst().strip().split(";\\s*"))
                .isNotEmpty()
                .allMatch(declared -> declared.matches("--parley-[a-z-]+: #[0-9a-f]{6}"));
    }

    @Test
    void forcedColoursTakeNothingAway() {
        Visitor visitor = visits.visitor(Look.desk().withForcedColours());
        scenes.show(Scene.ANSWERING, visitor);

        assertThat(Axe.violations(visitor.page())).isEmpty();
        Shots.draw(visitor.page(), "forced-colours");
    }

    @Test
    void axeWouldSayWhatIsWrong() {
        Visitor visitor = visits.visitor();
        scenes.show(Scene.ARTICLE_WITHOUT_REPLIES, visitor);

        visitor.page().evaluate("document.querySelector('label[for=author]').remove()");
        assertThat(Axe.violations(visitor.page())).singleElement().asString().startsWith("label: ");

        visitor.page().evaluate("document.documentElement.style.setProperty('--parley-quiet', '#ccc')");
        assertThat(Axe.violationsByColours(visitor.page()))
                .singleElement()
                .asString()
                .startsWith("color-contrast: ");
    }

    @Test
    void aPageStandsStillWhileItLoads() {
        Visitor visitor = visits.visitor(Look.phone());
        scenes.show(Scene.DISCUSSION, visitor);

        visitor.page().reload();

        assertThat(list(visitor.page(), LAYOUT_SHIFTS)).isEmpty();
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                .intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
