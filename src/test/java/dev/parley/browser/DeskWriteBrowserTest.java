package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written at the desk by keys: where it lands, that nothing typed is lost, and that typing is no command. */
@ServiceTest
class DeskWriteBrowserTest {

    private static final Pattern ANSWERS = Pattern.compile(".*/answers(\\?.*)?");

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;

    DeskWriteBrowserTest(World world, FilledQueue queue) {
        this.world = world;
        this.queue = queue;
    }

    @BeforeEach
    void threeWait() {
        queue.holds(3);
    }

    private Visitor visitor() {
        return queue.opens(visits.visitor(), world.moderator("default"));
    }

    private static void presses(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator box(Page page, int place) {
        return page.locator(queue.selector(place) + " .write textarea");
    }

    private void writes(Page page, String key, int place, String words) {
        presses(page, key);
        assertThat(box(page, place)).isFocused();
        box(page, place).fill(words);
    }

    private static Locator said(Page page) {
        return page.locator(".bench [role=status]");
    }

    @Test
    void theWordsAreEditedInPlaceAndZBringsThemBack() {
        Page page = visitor().page();
        String before = queue.words(2);
        presses(page, "j");

        writes(page, "e", 2, "Better words.");
        presses(page, "Control+Enter");

        queue.says(2, "Better words.");
        queue.isFocused(page, 2);
        assertThat(page.locator(queue.selector(2) + " > .text")).hasText("Better words.");
        assertThat(page.locator(queue.selector(2) + " .change")).containsText("Changed by a moderator");
        assertThat(page.locator(".queue .write")).hasCount(0);
        assertThat(said(page)).containsText("words of 1 reply changed");
        assertThat(queue.status(2)).isEqualTo("pending");
        presses(page, "z");
        queue.says(2, before);
        queue.isFocused(page, 2);
        assertThat(page.locator(queue.selector(2) + " > .text")).hasText(before);
        assertThat(page.locator(".lists [aria-current] b")).hasText("3");
    }

    @Test
    void zWalksBackThroughEditsAndDecisionsInTheirOrder() {
        Page page = visitor().page();
        String before = queue.words(2);
        presses(page, "a");
        queue.becomes(1, "approved");
        writes(page, "e", 2, "Better words.");
        presses(page, "Control+Enter");
        queue.says(2, "Better words.");
        queue.isFocused(page, 2);
        presses(page, "s");
        queue.becomes(2, "spam");

        presses(page, "z");
        queue.becomes(2, "pending");
        presses(page, "z");
        queue.says(2, before);
        assertThat(queue.status(1)).isEqualTo("approved");
        presses(page, "z");
        queue.becomes(1, "pending");
    }

    @Test
    void whatIsTypedAtOnceIsNoCommand() {
        Page page = visitor().page();

        page.keyboard().type("esad");

        assertThat(box(page, 1)).isFocused();
        assertThat(page.locator(".queue .card:visible")).hasCount(3);
        assertThat(queue.waiting()).isEqualTo(3);
    }

    @Test
    void whoDoesNotWantToWaitForTheBoxCancelsIt() {
        Page page = visitor().page();
        page.route("**/edit?*", route -> {});

        presses(page, "e", "a", "s");
        assertThat(page.locator(".bench [role=status]")).hasText("Opening… Esc cancels.");
        assertThat(queue.waiting()).isEqualTo(3);
        presses(page, "Escape");
        assertThat(page.locator(".bench [role=status]")).hasText("Cancelled.");
        presses(page, "a");

        queue.becomes(1, "approved");
        assertThat(queue.waiting()).isEqualTo(2);
    }

    @Test
    void whatOpensLateSaysSoOnlyMeanwhileAndOpensOnce() {
        Page page = visitor().page();
        page.route("**/edit?*", route -> {
            page.waitForTimeout(600);
            route.resume();
        });

        page.locator(queue.selector(1) + " [data-write=edit]").dblclick();

        assertThat(box(page, 1)).isFocused();
        assertThat(page.locator(".bench [role=status]")).isEmpty();
        assertThat(page.locator(".card .write")).hasCount(1);
    }

    @Test
    void escapeLeavesTheReplyAsItIsAndKeepsWhatWasTyped() {
        Page page = visitor().page();
        String before = queue.words(1);

        writes(page, "e", 1, "Half a sent");
        presses(page, "Escape");

        queue.isFocused(page, 1);
        assertThat(page.locator(queue.selector(1) + " > .text")).hasText(before);
        assertThat(box(page, 1)).hasCount(0);
        presses(page, "e");
        assertThat(box(page, 1)).hasValue("Half a sent");
        page.locator(queue.selector(1) + " [data-cancel]").click();
        queue.isFocused(page, 1);
        presses(page, "e");
        assertThat(box(page, 1)).hasValue(before);
        assertThat(queue.words(1)).isEqualTo(before);
    }

    /** Else it would be out of reach with its card. */
    @Test
    void whatWasLeftWithEscapeIsShownBeforeItsCardIsDecided() {
        Page page = visitor().page();
        writes(page, "n", 1, "The mayor, perhaps");
        presses(page, "Escape");

        presses(page, "a");

        assertThat(box(page, 1)).isFocused();
        assertThat(box(page, 1)).hasValue("The mayor, perhaps");
        assertThat(said(page)).hasText("Here is something that you have not sent yet.");
        assertThat(queue.status(1)).isEqualTo("pending");
        page.locator(queue.selector(1) + " [data-cancel]").click();
        presses(page, "a");
        queue.becomes(1, "approved");
    }

    @Test
    void nothingIsDecidedOverSomethingThatIsNotSent() {
        Page page = visitor().page();
        writes(page, "e", 1, "Half a sentence");
        page.locator(queue.selector(1) + " h2").click();

        presses(page, "a");

        assertThat(box(page, 1)).isFocused();
        assertThat(box(page, 1)).hasValue("Half a sentence");
        assertThat(said(page)).hasText("Here is something that you have not sent yet.");
        assertThat(queue.status(1)).isEqualTo("pending");
    }

    @Test
    void whatWasChangedMeanwhileIsShownAndWhatWasTypedStays() {
        Page page = visitor().expecting("409").page();
        writes(page, "e", 1, "What I typed.");
        queue.isRewritten(1, "What its author says now.");

        presses(page, "Control+Enter");

        assertThat(page.locator(queue.selector(1) + " > .text")).hasText("What its author says now.");
        assertThat(page.locator(queue.selector(1) + " .write .problem")).containsText("Nothing was saved");
        assertThat(box(page, 1)).hasValue("What I typed.");
        assertThat(box(page, 1)).isFocused();
        presses(page, "Control+Enter");
        queue.says(1, "What I typed.");
        queue.isFocused(page, 1);
    }

    @Test
    void whatDoesNotFitStaysWithAWord() {
        Page page = visitor().expecting("422").page();

        writes(page, "e", 1, " ");
        presses(page, "Control+Enter");

        assertThat(page.locator(queue.selector(1) + " .write .problem")).containsText("Nothing can be read here");
        assertThat(box(page, 1)).isFocused();
    }

    @Test
    void whileTheNetworkIsAwayTheDeskKeepsTrying() {
        Visitor visitor = visitor().expecting("ERR_");
        Page page = visitor.page();
        writes(page, "e", 1, "Better words.");
        visitor.context().setOffline(true);

        presses(page, "Control+Enter");

        assertThat(said(page)).containsText("Not sent yet");
        assertThat(box(page, 1)).hasValue("Better words.");
        visitor.context().setOffline(false);
        queue.says(1, "Better words.");
        assertThat(page.locator(".queue .write")).hasCount(0);
    }

    @Test
    void whoeverSignsInElsewhereStillHasTheWords() {
        Staff ada = world.moderator("default");
        Page page = queue.opens(visits.visitor(), ada).expecting("401").page();
        writes(page, "e", 1, "Better words.");
        queue.signsOut(ada);

        presses(page, "Control+Enter");

        assertThat(page.locator("#problems")).containsText("You are signed out");
        assertThat(box(page, 1)).hasValue("Better words.");
        assertThat(box(page, 1)).isEditable();
    }

    @Test
    void theMouseDoesTheSame() {
        Page page = visitor().page();

        page.locator(queue.selector(1) + " [data-write=edit]").click();
        box(page, 1).fill("Better words.");
        page.locator(queue.selector(1) + " .write button").first().click();

        queue.says(1, "Better words.");
    }

    @Test
    void whatWasChosenOnTheCardIsStillChosen() {
        Page page = visitor().page();
        page.locator(queue.selector(1) + " .choices .spam").click();
        page.locator(queue.selector(1) + " .reason input").fill("an advertisement");

        page.locator(queue.selector(1) + " [data-write=edit]").click();
        box(page, 1).fill("Better words.");
        presses(page, "Control+Enter");

        queue.says(1, "Better words.");
        assertThat(page.locator(".queue .write")).hasCount(0);
        assertThat(page.locator(queue.selector(1) + " [value=spam]")).isChecked();
        assertThat(page.locator(queue.selector(1) + " .reason input")).hasValue("an advertisement");
    }

    @Test
    void anAnswerIsPublishedAndTheReplyApprovedAndZTakesBothBack() {
        Page page = visitor().page();

        writes(page, "y", 1, "At nine.");
        assertThat(page.locator(queue.selector(1) + " .write")).containsText("the reply is approved with it");
        presses(page, "Control+Enter");

        queue.becomes(1, "approved");
        queue.isFocused(page, 2);
        assertThat(page.locator(queue.selector(1))).hasCount(0);
        assertThat(said(page)).containsText("1 approved, 1 answer published");
        assertThat(queue.answers(1)).containsExactly("approved At nine.");
        assertThat(page.locator(".lists [aria-current] b")).hasText("2");
        presses(page, "z");
        queue.becomes(1, "pending");
        assertThat(queue.answers(1)).containsExactly("trash At nine.");
        queue.isFocused(page, 1);
        assertThat(page.locator(".lists [aria-current] b")).hasText("3");
    }

    @Test
    void answeringTheLastOneEmptiesTheDesk() {
        queue.holds(1);
        Page page = visitor().page();

        writes(page, "y", 1, "At nine.");
        presses(page, "Control+Enter");

        queue.becomes(1, "approved");
        assertThat(page.locator(".nothing")).isFocused();
    }

    @Test
    void anAnswerThatWasLostOnItsWayIsPublishedOnce() {
        AtomicInteger presses = new AtomicInteger();
        Visitor visitor = visits.visitor().expecting("ERR_");
        visitor.context().route(ANSWERS, route -> {
            if (route.request().method().equals("POST") && presses.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        Page page = queue.opens(visitor, world.moderator("default")).page();
        writes(page, "y", 1, "At nine.");

        presses(page, "Control+Enter");

        assertThat(page.locator(queue.selector(1))).hasCount(0);
        queue.isFocused(page, 2);
        assertThat(presses).hasValue(2);
        assertThat(queue.answers(1)).containsExactly("approved At nine.");
    }

    @Test
    void anAnswerToWhatIsPublicLeavesItsCardWhereItIs() {
        Page page = visitor().page();
        presses(page, "a");
        queue.becomes(1, "approved");
        page.navigate(Visitor.address("/moderation?status=approved&order=newest"));
        assertThat(page.locator(queue.selector(1))).isFocused();

        writes(page, "y", 1, "At nine.");
        presses(page, "Control+Enter");

        queue.isFocused(page, 1);
        assertThat(queue.answers(1)).containsExactly("approved At nine.");
    }

    @Test
    void aNoteIsOnTheCardAtOnceAndGoneByZ() {
        Page page = visitor().page();

        writes(page, "n", 1, "Asks this every week.");
        presses(page, "Control+Enter");

        assertThat(page.locator(queue.selector(1) + " .notes")).containsText("Asks this every week.");
        queue.isFocused(page, 1);
        assertThat(queue.notes()).containsExactly("Asks this every week.");
        presses(page, "z");
        assertThat(page.locator(queue.selector(1) + " .notes")).hasCount(0);
        queue.isFocused(page, 1);
        assertThat(queue.notes()).isEmpty();
        assertThat(queue.waiting()).isEqualTo(3);
    }

    @Test
    void anUndoneDecisionTakesNothingThatIsBeingWritten() {
        Page page = visitor().page();
        writes(page, "e", 1, "Better words.");
        presses(page, "Control+Enter");
        queue.says(1, "Better words.");
        queue.isFocused(page, 1);
        writes(page, "y", 1, "Half an answ");

        page.locator("[data-undo]").click();

        queue.says(1, "What reader number 1 has to say about the clock.");
        assertThat(page.locator(queue.selector(1) + " > .text"))
                .hasText("What reader number 1 has to say about the clock.");
        assertThat(box(page, 1)).hasValue("Half an answ");
    }
}
