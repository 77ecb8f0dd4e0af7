package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.parley.support.ServiceTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which owners try the look of the widget; a link to it comes from anybody (threat T1). */
@ServiceTest
class PlaygroundBrowserTest {

    private static final String PLAYGROUND = "/embed/playground";

    @RegisterExtension
    final Visits visits = new Visits();

    private static Locator widget(Visitor visitor) {
        return visitor.page().locator("parley-comments");
    }

    private static Visitor opens(Visitor visitor, String address) {
        visitor.opens(address);
        widget(visitor).scrollIntoViewIfNeeded();
        assertThat(widget(visitor).locator("article[part=comment]").first()).isVisible();
        return visitor;
    }

    private static void sets(Visitor visitor, String id, String value) {
        visitor.page().evaluate("""
                ([id, value]) => {
                  const control = document.getElementById(id);
                  control.value = value;
                  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
                }""", List.of(id, value));
    }

    private static String text(Visitor visitor, String id) {
        return visitor.page().locator("#" + id).textContent();
    }

    @Test
    void aColourIsSeenInThePreviewAndInWhatIsCopied() {
        Visitor owner = opens(visits.visitor(), PLAYGROUND);

        sets(owner, "accent-light", "#0066cc");

        assertThat(widget(owner).locator("[part=button]:not([type])").first())
                .hasCSS("background-color", "rgb(0, 102, 204)");
        assertThat(text(owner, "css"))
                .isEqualTo("parley-comments {\n  --parley-accent: light-dark(#0066cc, #f2a48d);\n}");
        assertThat(owner.page().url()).endsWith("#accent-light=0066cc");
        sets(owner, "ink-light", "#fbfaf6");
        assertThat(text(owner, "verdict")).startsWith("Hard to read, below 4.5 : 1: ink on paper (light)");
        owner.button("Reset everything").click();
        assertThat(owner.page().locator("#verdict")).hasText("All 10 have at least 4.5 : 1, as text needs.");
    }

    @Test
    void attributesStandInTheSnippet() {
        Visitor owner = opens(visits.visitor(), PLAYGROUND);

        owner.page().selectOption("#lang", "ar");
        owner.page().selectOption("#theme", "dark");

        assertThat(widget(owner).locator(".parley")).hasAttribute("dir", "rtl");
        assertThat(text(owner, "snippet"))
                .contains(
                        "src=\"" + Visitor.address("/embed.js") + "\"",
                        "<parley-comments site=\"KEY\" theme=\"dark\" lang=\"ar\">",
                        "?site=KEY&amp;url=URL");
    }

    /** What is tried is the browser's alone: no discussion is read or written, and nothing is kept. */
    @Test
    void nothingIsAskedOfTheServiceAndNothingIsStored() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Visitor owner = visits.visitor();
        owner.page().onRequest(request -> asked.add(request.url()));
        opens(owner, PLAYGROUND);

        widget(owner).locator("textarea[name=comment]").fill("Words.");
        owner.button("Post Comment").click();

        assertThat(widget(owner)
                        .getByText("This is a playground: nothing is sent.")
                        .first())
                .isVisible();
        assertThat(asked).noneMatch(address -> address.contains("/api/"));
        assertThat(owner.context().cookies()).isEmpty();
        assertThat(owner.context().storageState()).contains("\"origins\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#accent-light=red;}body{display:none}",
                "#serif=x;}body{display:none}",
                "#sans=url(https://elsewhere.example/)",
                "#lang=<script>",
                "#own=body{display:none}"
            })
    void aLinkStylesNothingButTheWidget(String link) {
        Visitor owner = opens(visits.visitor(), PLAYGROUND + link);

        assertThat(owner.page().locator("h1")).isVisible();
        assertThat(text(owner, "css")).startsWith("/* Nothing is set");
    }

    @Test
    void rulesAreThoseOfTheWidgetAlone() {
        Visitor owner = opens(visits.visitor(), PLAYGROUND);

        owner.page()
                .locator("#own")
                .fill("parley-comments::part(button) { border-radius: 0 } parley-comments, body { display: none }");

        assertThat(widget(owner).locator("[part=button]:not([type])").first()).hasCSS("border-radius", "0px");
        assertThat(text(owner, "own-note"))
                .isEqualTo(
                        "In the preview: 1 rule. Left out: 1 rule; every selector has to begin with parley-comments.");
        assertThat(owner.page().locator("body")).isVisible();
    }

    @Test
    void eachPartCanBePointedAt() {
        Visitor owner = opens(visits.visitor(), PLAYGROUND);

        for (Object part : (List<?>) owner.page()
                .evaluate("[...document.querySelectorAll('[name=part]')].map(radio => radio.value).filter(Boolean)")) {
            owner.page().locator("#part-" + part).check();
            assertThat(widget(owner).locator("[part=" + part + "]:visible").first())
                    .hasCSS("outline-style", "dashed");
        }
    }

    @Test
    void withoutScriptItStillSaysWhatCanBeSet() {
        Visitor owner = visits.visitor(Look.desk().withScript(false)).opens(PLAYGROUND);

        assertThat(owner.page().locator("noscript .notice")).isVisible();
        assertThat(owner.page().getByText("--parley-on-accent").first()).isVisible();
        assertThat(owner.page().locator("#stage")).isHidden();
        assertThat(owner.page().locator("#snippet")).containsText("<parley-comments site=\"KEY\">");
    }

    @Test
    void aBrowserWithoutSetHtmlShowsTheSameByItsPolicy() {
        Visitor owner = visits.visitor();
        owner.page().addInitScript("delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;");

        opens(owner, PLAYGROUND);

        assertThat(widget(owner).locator("[part=text] em").first()).isVisible();
    }
}
