package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is remembered on request, in the browser alone, and only there. */
@ServiceTest
class RememberingBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;

    RememberingBrowserTest(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    @BeforeEach
    void repliesArePublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoTicksTheBoxIsKnownToTheNextForm(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(conversation.article());
        ana.field("Website").fill("https://example.org/ana");
        ana.page().locator("#remember").check();
        ana.says("Ana Costa", "Remember me.");

        ana.reads(conversation.article());

        assertThat(ana.field("Name")).hasValue("Ana Costa");
        assertThat(ana.field("Email")).hasValue(ana.email());
        assertThat(ana.field("Website")).hasValue("https://example.org/ana");
        assertThat(ana.page().locator("#remember")).isChecked();
        assertThat(cookies(ana))
                .containsExactlyInAnyOrderElementsOf(
                        script ? List.of("parley-key") : List.of("parley-key", "parley-name"));
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoDoesNotTickItIsNot(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(conversation.article());
        ana.says("Ana Costa", "Forget me.");

        ana.reads(conversation.article());

        assertThat(ana.field("Name")).hasValue("");
        assertThat(ana.field("Email")).hasValue("");
        assertThat(cookies(ana)).containsExactly("parley-key");
        assertThat(ana.page().evaluate("Object.keys(localStorage)")).isEqualTo(List.of());
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoTakesTheTickAwayIsForgotten(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(conversation.article());
        ana.page().locator("#remember").check();
        ana.says("Ana Costa", "Remember me.");
        world.later("1 minute");

        ana.reads(conversation.article()).page().locator("#remember").uncheck();
        ana.types("Now forget me.").posts();

        ana.reads(conversation.article());
        assertThat(ana.field("Name")).hasValue("");
        assertThat(cookies(ana)).containsExactly("parley-key");
    }

    @Test
    void noCookieIsReadableByScript() {
        Visitor ana = visits.visitor().reads(conversation.article());
        ana.says("Ana Costa", "Whose words are these?");

        assertThat(ana.page().evaluate("document.cookie")).isEqualTo("");
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.context().cookies().stream().map(cookie -> cookie.name).toList();
    }
}
