package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeHtmlOutputTest {

    private static final MarkupRenderer RENDERER = new MarkupRenderer("", Set.of());

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addResultMapper(new SafeHtmlOutput())
            .build();

    @Test
    void renderedTextStandsInATemplateAsItIsAndEverythingElseIsEscaped() {
        String page = engine.parse("{text}{name}", Variant.forContentType(Variant.TEXT_HTML))
                .data("text", RENDERER.html("**1 < 2**"))
                .data("name", "<b>Ada</b>")
                .render();

        assertThat(page).isEqualTo("<p><strong>1 &lt; 2</strong></p>&lt;b&gt;Ada&lt;/b&gt;");
    }

    @Test
    void nobodyOutsideThePackageCanMakeOne() {
        assertThat(SafeHtml.class.getConstructors()).isEmpty();
    }
}
