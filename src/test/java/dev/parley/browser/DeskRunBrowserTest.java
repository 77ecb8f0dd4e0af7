package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A hundred plain decisions, counted and timed: with keys, and by the form without script. The seconds are those of a
 * program that reads nothing; they say what the desk adds to the time that people need.
 */
@ServiceTest
class DeskRunBrowserTest {

    private static final int DECISIONS = 100;

    private static final String COUNT_KEYS = """
            window.pressed = 0;
            addEventListener('keydown', () => window.pressed++, true);
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;

    DeskRunBrowserTest(World world, FilledQueue queue) {
        this.world = world;
        this.queue = queue;
    }

    @BeforeEach
    void aHundredWait() {
        queue.holds(DECISIONS);
    }

    @Test
    void withKeysEachDecisionIsOneKeyAndNoPageIsLoaded() {
        Page page = queue.opens(visits.visitor(), world.moderator("default")).page();
        List<String> interruptions = interruptions(page);
        page.evaluate(COUNT_KEYS);
        long start = System.nanoTime();

        for (int card = 1; card <= DECISIONS; card++) {
            queue.isFocused(page, card);
            page.keyboard().press(card % 2 == 0 ? "a" : "s");
        }
        assertThat(page.locator(".nothing")).isVisible();
        queue.becomes(DECISIONS, "approved");

        int keys = ((Number) page.evaluate("pressed")).intValue();
        print("keys", keys + " keys", interruptions.size() + " dialogs and page loads", start);
        assertThat(keys).isEqualTo(DECISIONS);
        assertThat(interruptions).isEmpty();
        assertThat(queue.waiting()).isZero();
        assertThat(queue.status(DECISIONS - 1)).isEqualTo("spam");
        assertThat(page.locator(".lists [aria-current] b")).hasText("0");
    }

    @Test
    void aReasonIsOneKeyMore() {
        Page page = queue.opens(visits.visitor(), world.moderator("default")).page();
        List<String> interruptions = interruptions(page);
        page.evaluate(COUNT_KEYS);
        long start = System.nanoTime();

        for (int card = 1; card <= DECISIONS; card++) {
            queue.isFocused(page, card);
            page.keyboard().press("r");
            page.keyboard().press(Integer.toString(1 + card % 7));
        }
        assertThat(page.locator(".nothing")).isVisible();
        queue.becomes(DECISIONS, "rejected");

        int keys = ((Number) page.evaluate("pressed")).intValue();
        print("keys, each with a reason", keys + " keys", interruptions.size() + " dialogs and page loads", start);
        assertThat(keys).isEqualTo(2 * DECISIONS);
        assertThat(interruptions).isEmpty();
        assertThat(queue.waiting()).isZero();
        assertThat(queue.notice(7)).isEqualTo("It insults or threatens somebody.");
        assertThat(queue.notice(DECISIONS)).isEqualTo("It gives away something private.");
    }

    private static List<String> interruptions(Page page) {
        List<String> interruptions = new ArrayList<>();
        page.onDialog(dialog -> interruptions.add("dialog " + dialog.message()));
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                interruptions.add("load " + request.url());
            }
        });
        return interruptions;
    }

    @Test
    void withoutScriptTheFormDoesTheSame() {
        Visitor visitor = visits.visitor(Look.desk().withScript(false));
        Page page = DoorScenes.signsIn(visitor, world.moderator("default"))
                .opens("/moderation")
                .page();
        int presses = 0;
        long start = System.nanoTime();

        while (page.locator(".queue .card").count() > 0) {
            for (Locator card : page.locator(".queue .card").all()) {
                card.locator(presses % 2 == 0 ? "[value=approve]" : "[value=spam]")
                        .press("Space");
                presses++;
            }
            visitor.presses("Decide the page");
            presses++;
            assertThat(page.locator("#done")).containsText("Done:");
        }

        print("the form without script", presses + " presses, and the way from one to the next", "0 dialogs", start);
        assertThat(presses).isEqualTo(DECISIONS + 2);
        assertThat(queue.waiting()).isZero();
    }

    private static void print(String by, String what, String interruptions, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%d decisions by %s: %s, %s, %.3f s each",
                DECISIONS,
                by,
                what,
                interruptions,
                seconds / DECISIONS));
    }
}
