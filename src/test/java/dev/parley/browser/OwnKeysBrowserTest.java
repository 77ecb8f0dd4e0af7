package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys can be switched off, and have other letters, for each moderator alone (WCAG 2.1.4). */
@ServiceTest
class OwnKeysBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;

    OwnKeysBrowserTest(World world, FilledQueue queue) {
        this.world = world;
        this.queue = queue;
    }

    @BeforeEach
    void threeWait() {
        queue.holds(3);
    }

    private Visitor atTheirAccount(Staff staff) {
        return DoorScenes.signsIn(visits.visitor(), staff).opens("/moderation/account");
    }

    private Page atTheDesk(Visitor visitor) {
        visitor.page().waitForResponse("**/moderation/leases", () -> visitor.opens("/moderation"));
        return visitor.page();
    }

    @Test
    void switchedOffNoKeyDoesAnythingAndTheMouseStillDoes() {
        Visitor visitor = atTheirAccount(world.moderator("default"));
        visitor.page().getByLabel("Keys are on").uncheck();
        visitor.presses("Save the keys");
        assertThat(visitor.page().locator(".notice")).hasText("Your keys are saved.");

        Page page = atTheDesk(visitor);
        queue.isFocused(page, 1);
        page.keyboard().press("a");
        page.keyboard().press("j");
        page.keyboard().press("?");

        queue.isFocused(page, 1);
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(".card kbd")).hasCount(0);
        page.locator("[data-overlay]").click();
        assertThat(page.locator("#keys")).containsText("They are switched off for you.");
        page.keyboard().press("Escape");
        page.locator(queue.selector(1) + " .choices .approve").click();
        page.locator(queue.selector(1)).getByText("Decide this one").click();
        assertThat(page.locator("#done")).containsText("1 approved");
        assertThat(queue.status(1)).isEqualTo("approved");
    }

    @Test
    void anotherLetterActsAndTheUsualOneDoesNot() {
        Visitor visitor = atTheirAccount(world.moderator("default"));
        visitor.page().locator("#key-approve").fill("F");
        visitor.page().locator("#key-undo").fill("\u044f");
        visitor.presses("Save the keys");

        Page page = atTheDesk(visitor);
        assertThat(page.locator(queue.selector(1) + " .approve kbd")).hasText("f");
        page.keyboard().press("a");
        queue.isFocused(page, 1);
        page.keyboard().press("f");
        queue.isFocused(page, 2);
        queue.becomes(1, "approved");
        page.evaluate("document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: '\\u044f', bubbles: true }))");
        queue.becomes(1, "pending");
    }

    @Test
    void twoKeysOfOneLetterAndWhatIsNoLetterAreRefusedAtTheField() {
        Visitor visitor = atTheirAccount(world.moderator("default")).expecting("422");
        visitor.page().locator("#key-spam").fill("a");
        visitor.page().locator("#key-open").fill("7");
        visitor.presses("Save the keys");

        Page page = visitor.page();
        assertThat(page.locator("#key-spam-problem")).hasText("Another key has this letter.");
        assertThat(page.locator("#key-open-problem")).hasText("This is not one letter.");
        assertThat(page.locator("#key-approve-problem")).hasCount(0);
        assertThat(page.locator("#key-open")).hasValue("7");
        visitor.opens("/moderation/account");
        assertThat(page.locator("#key-spam")).hasValue("s");
    }
}
