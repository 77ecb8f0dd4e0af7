package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.parley.support.ServiceTest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the keyboard alone, and on paper. */
@ServiceTest
class KeyboardBrowserTest {

    private static final String NAME_WHAT_HAS_FOCUS = """
            (() => {
                const all = [...document.querySelectorAll('*')];
                const element = document.activeElement;
                const style = getComputedStyle(element);
                const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                return `${all.indexOf(element)} ${element.tagName} ${element.className} ${seen ? 'visible' : 'INVISIBLE'}`;
            })()
            """;

    private static final String COUNT_WHAT_CAN_BE_USED = """
            [...document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden])')]
                .filter(element => element.checkVisibility()).length
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private final Scenes scenes;

    KeyboardBrowserTest(Scenes scenes) {
        this.scenes = scenes;
    }

    @ParameterizedTest
    @EnumSource(names = {"FRONT", "DISCUSSION", "REFUSED", "ANSWERING", "EDIT"})
    void everythingThatCanBeUsedIsReachedAndSeen(Scene scene) {
        Visitor visitor = visits.visitor();
        scenes.show(scene, visitor);
        Page page = visitor.page();
        page.evaluate("document.activeElement.blur(), getSelection().setPosition(document.body, 0)");
        int usable = ((Number) page.evaluate(COUNT_WHAT_CAN_BE_USED)).intValue();

        Set<String> reached = new LinkedHashSet<>();
        // Once more than there are elements: between the last and the first the browser's own controls have their turn.
        for (int press = 0; press <= usable; press++) {
            page.keyboard().press("Tab");
            reached.add(page.evaluate(NAME_WHAT_HAS_FOCUS).toString());
        }

        reached.removeIf(element -> element.contains("BODY"));
        assertThat(reached).hasSize(usable).noneMatch(element -> element.contains("INVISIBLE"));
    }

    @Test
    void theFirstLinkLeadsPastTheMasthead() {
        Visitor visitor = visits.visitor();
        scenes.show(Scene.DISCUSSION, visitor);
        Page page = visitor.page();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void aReplyIsWrittenAndSentWithoutAPointer() {
        Visitor visitor = visits.visitor();
        scenes.show(Scene.ARTICLE_WITHOUT_REPLIES, visitor);
        Page page = visitor.page();
        page.locator("#comment").focus();

        page.keyboard().type("By keyboard");
        page.keyboard().press("Tab");
        page.keyboard().type("Ana Costa");
        page.keyboard().press("Tab");
        page.keyboard().type(visitor.email());
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("#remember")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(visitor.reply(visitor.lands())).containsText("By keyboard");
    }

    @Test
    void paperShowsWhatIsReadAndNothingToPress() {
        Visitor visitor = visits.visitor();
        scenes.show(Scene.DISCUSSION, visitor);

        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(visitor.page().locator("#respond")).isHidden();
        assertThat(visitor.page().locator("a.to").first()).isHidden();
        assertThat(visitor.page().getByText("Number 17, two pages, in pencil.")).isVisible();
        assertThat(visitor.page().pdf()).isNotEmpty();
    }
}
