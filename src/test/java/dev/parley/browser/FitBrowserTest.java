package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.support.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every scene fits narrow windows and thumbs, and stands still. */
@ServiceTest
class FitBrowserTest {

    /** A box to tick and a circle to choose are hit by their label. */
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden])')]
                .filter(element => element.checkVisibility() && !element.matches('.skip, [aria-hidden=true]'))
                .map(element => element.matches('[type=checkbox], [type=radio]') ? element.labels[0] : element)
                .filter(element => !element.closest('p:not(.acts, .pages), li:not([id]), h2, blockquote, [dir=auto]')
                                   || element.matches('button, textarea, input, label'))
                .filter(element => element.getBoundingClientRect().height < 43.9)
                .map(element => element.outerHTML.slice(0, 120) + ' ' + element.getBoundingClientRect().height)
            """;

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

    FitBrowserTest(Scenes scenes) {
        this.scenes = scenes;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWiderThanAPhoneOrSmallerThanAThumb(Scene scene) {
        Visitor visitor = visits.visitor();
        scenes.show(scene, visitor);

        for (int width : new int[] {320, 360, 1280}) {
            visitor.page().setViewportSize(width, 740);
            assertThat(overflow(visitor.page()))
                    .describedAs("pixels too wide at %d", width)
                    .isNotPositive();
            assertThat(list(visitor.page(), TOO_SMALL))
                    .describedAs("too small at %d", width)
                    .isEmpty();
        }
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
