package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused comes back: with the reason, at the field, and with every letter. */
@ServiceTest
class RefusalBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private String article = "";

    RefusalBrowserTest(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    @BeforeEach
    void anArticleOfItsOwn() {
        world.moderation(Moderation.POST);
        article = conversation.article();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void anEmptyFormIsToldWhatItNeedsAtEachField(boolean script) {
        Visitor ana =
                visits.visitor(Look.desk().withScript(script)).expecting("422").reads(article);

        ana.presses("Post Comment").problems().waitFor();

        assertThat(ana.problems()).isFocused();
        assertThat(ana.problems()).isInViewport();
        assertThat(ana.problems().getByRole(AriaRole.LINK)).hasCount(3);
        for (String field : List.of("comment", "author", "email")) {
            Locator input = ana.page().locator("#" + field);
            assertThat(input).hasAttribute("aria-invalid", "true");
            ana.page().locator("#problems a[href='#" + field + "']").click();
            assertThat(input).isFocused();
        }
        assertThat(described(ana)).isNotEmpty().allMatch("described"::equals);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatWasTypedIsKeptAndCanBeMended(boolean script) {
        Visitor ana =
                visits.visitor(Look.desk().withScript(script)).expecting("422").reads(article);
        ana.types("\n  Two lines,\n<b>and</b> a \"quote\".").signs("Ana Costa");
        ana.field("Website").fill("my page");

        ana.presses("Post Comment").problems().waitFor();

        assertThat(ana.field("Comment").inputValue().strip()).isEqualTo("Two lines,\n<b>and</b> a \"quote\".");
        assertThat(ana.field("Website")).hasValue("my page");
        assertThat(ana.page().locator("#url-problem")).containsText("https://");
        ana.field("Website").fill("https://example.org/ana");
        String id = ana.posts();
        assertThat(ana.reply(id)).containsText("<b>and</b> a \"quote\".");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatWasSaidAlreadyComesBack(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(article);
        ana.says("Ana Costa", "I say it twice.");
        world.later("11 minutes");

        ana.expecting("409").signs("Ana Costa").types("I say it twice.").presses("Post Comment");

        assertThat(ana.problems()).containsText("You have said that already");
        assertThat(ana.field("Comment")).hasValue("I say it twice.");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoIsTooFastMayPressAgainLater(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(article);
        ana.says("Ana Costa", "One.");

        ana.expecting("429").signs("Ana Costa").types("Two.").presses("Post Comment");
        assertThat(ana.problems()).containsText("That was quick.");
        assertThat(ana.field("Comment")).hasValue("Two.");

        world.later("1 minute");
        assertThat(ana.reply(ana.posts())).containsText("Two.");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aThreadThatWasClosedGivesTheTextBack(boolean script) {
        Visitor ana =
                visits.visitor(Look.desk().withScript(script)).expecting("403").reads(article);
        world.close(article, "2 hours");

        ana.signs("Ana Costa").types("Too late, but mine.");
        ana.page().route("**/stamp", Route::abort);
        ana.presses("Post Comment");

        assertThat(ana.problems()).containsText("Comments were closed while you were writing.");
        assertThat(ana.page().locator("#respond textarea")).hasValue("Too late, but mine.");
        assertThat(ana.page().locator("#respond textarea")).hasAttribute("readonly", "");
    }

    @Test
    void withScriptWhatCannotFitIsNotEvenSent() {
        Visitor ana = visits.visitor().reads(article).signs("Ana Costa").types("€".repeat(21_842));
        ana.page().onRequest(request -> assertThat(request.method()).isEqualTo("GET"));

        ana.presses("Post Comment");

        assertThat(ana.problems()).containsText("longer than fits");
        assertThat(ana.field("Comment").inputValue()).hasSize(21_842);
    }

    @Test
    void withoutScriptWhatCannotFitComesBackWhole() {
        Visitor ana = visits.visitor(Look.desk().withScript(false))
                .expecting("422")
                .reads(article)
                .signs("Ana Costa")
                .types("€".repeat(21_842));

        ana.presses("Post Comment");

        assertThat(ana.page().locator("#comment-problem")).containsText("65525");
        assertThat(ana.field("Comment").inputValue()).hasSize(21_842);
    }

    /** For each description that a field claims to have: whether it is there. */
    @SuppressWarnings("unchecked")
    private static List<String> described(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                [...document.querySelectorAll('[aria-describedby]')]
                    .flatMap(field => field.getAttribute('aria-describedby').split(' '))
                    .map(id => document.getElementById(id)?.textContent ? 'described' : 'nothing called ' + id)
                """);
    }
}
