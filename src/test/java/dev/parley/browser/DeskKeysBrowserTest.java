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

/** Every key of the desk, pressed, and what the database says afterwards. */
@ServiceTest
class DeskKeysBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;

    DeskKeysBrowserTest(World world, FilledQueue queue) {
        this.world = world;
        this.queue = queue;
    }

    @BeforeEach
    void fiveWait() {
        queue.holds(5);
    }

    private Staff moderator() {
        return world.moderator("default");
    }

    private Page desk() {
        return queue.opens(visits.visitor(), moderator()).page();
    }

    private static void presses(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void theFirstCardHasTheFocusAndIsSeen() {
        Page page = desk();

        queue.isFocused(page, 1);
        assertThat(page.locator(queue.selector(1))).isInViewport();
        assertThat(page.locator(queue.selector(1) + " .hint")).isVisible();
    }

    @Test
    void oneKeyDecidesAndTheNextHasTheFocus() {
        Page page = desk();

        decides(page, "a", 1, "approved", "Approved");
        decides(page, "s", 2, "spam", "Marked as spam");
        decides(page, "d", 3, "trash", "Moved to the trash");

        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(page.locator(".lists [aria-current] b")).hasText("2");
    }

    private void decides(Page page, String key, int card, String status, String said) {
        presses(page, key);
        queue.isFocused(page, card + 1);
        assertThat(page.locator(".bench [role=status]")).hasText(said + ": \u2068Reader " + card + "\u2069");
        queue.becomes(card, status);
        assertThat(page.locator(queue.selector(card))).hasCount(0);
    }

    @Test
    void twoKeysRejectWithoutAReason() {
        Page page = desk();

        presses(page, "r", "Enter");

        queue.isFocused(page, 2);
        queue.becomes(1, "rejected");
        assertThat(queue.reason(1)).isEmpty();
    }

    @Test
    void oneKeyMoreGivesAReasonOfTheList() {
        Page page = desk();

        presses(page, "r");
        assertThat(page.locator(".strip button").nth(3)).hasText("4 It is an advertisement.");
        assertThat(page.locator(".strip")).containsText("A digit rejects at once and tells the author why.");
        assertThat(page.locator(".strip button").last()).isInViewport();
        assertThat(page.locator(".strip span")).isInViewport();
        presses(page, "4");

        queue.isFocused(page, 2);
        queue.becomes(1, "rejected");
        assertThat(queue.reason(1)).isEqualTo("It is an advertisement.");
        assertThat(queue.notice(1)).isEqualTo("It is an advertisement.");
        presses(page, "z");
        queue.becomes(1, "pending");
        assertThat(queue.notice(1)).isEmpty();
    }

    @Test
    void aPressOnAReasonIsTheSame() {
        Page page = desk();

        presses(page, "r");
        page.locator(".strip button").nth(1).click();

        queue.isFocused(page, 2);
        queue.becomes(1, "rejected");
        assertThat(queue.notice(1)).isEqualTo("It has nothing to do with the article.");
    }

    /** There are seven reasons; and a digit among words is a word. */
    @Test
    void ownWordsStayInTheLog() {
        Page page = desk();

        presses(page, "r", "9");
        page.keyboard().type(" jokes about clocks, 4 too many");
        presses(page, "Enter");

        queue.isFocused(page, 2);
        queue.becomes(1, "rejected");
        assertThat(queue.reason(1)).isEqualTo("9 jokes about clocks, 4 too many");
        assertThat(queue.notice(1)).isEmpty();
    }

    @Test
    void escapeTakesTheStripAway() {
        Page page = desk();

        presses(page, "r", "x", "Escape");

        queue.isFocused(page, 1);
        assertThat(page.locator(".strip")).isHidden();
        assertThat(page.locator(queue.selector(1) + " .reason input")).hasValue("");
        presses(page, "a");
        queue.becomes(1, "approved");
        assertThat(queue.reason(1)).isEmpty();
    }

    /** Also from one of the strip's buttons. */
    @Test
    void escapeTakesTheWordsAwayWithTheStripWhereverItIsPressed() {
        Page page = desk();

        presses(page, "r", "x", "Tab", "Escape");

        queue.isFocused(page, 1);
        presses(page, "s");
        queue.becomes(1, "spam");
        assertThat(queue.reason(1)).isEmpty();
    }

    @Test
    void aReasonThatDoesNotFitComesBackWithTheCard() {
        Visitor visitor = queue.opens(visits.visitor(), moderator()).expecting("422");
        Page page = visitor.page();

        presses(page, "r");
        page.keyboard().insertText("ü".repeat(300));
        presses(page, "Enter");

        assertThat(page.locator(queue.selector(1) + " .problem")).containsText("This reason does not fit");
        assertThat(page.locator(queue.selector(1) + " .reason input")).hasValue("ü".repeat(300));
        assertThat(queue.status(1)).isEqualTo("pending");
    }

    @Test
    void keysAndArrowsWalkWithoutDeciding() {
        Page page = desk();

        presses(page, "j", "ArrowDown", "k", "j", "j", "ArrowUp");

        queue.isFocused(page, 3);
        assertThat(queue.waiting()).isEqualTo(5);
        presses(page, "a");
        queue.isFocused(page, 4);
        queue.becomes(3, "approved");
    }

    @Test
    void undoWalksBackOneByOne() {
        Page page = desk();
        presses(page, "a", "s", "d");
        queue.becomes(3, "trash");

        presses(page, "z");
        queue.becomes(3, "pending");
        queue.isFocused(page, 3);
        assertThat(queue.status(2)).isEqualTo("spam");

        presses(page, "z", "z");
        queue.becomes(1, "pending");
        queue.becomes(2, "pending");
        queue.isFocused(page, 1);
        assertThat(page.locator(".bench [role=status]")).containsText("Undone: The reply by Reader 1, “");
        assertThat(page.locator(".queue .card:visible")).hasCount(5);
        assertThat(page.locator(".lists [aria-current] b")).hasText("5");
    }

    @Test
    void undoReachesWhatWasDecidedBeforeThePageWasOpened() {
        Staff ada = moderator();
        Page page = queue.opens(visits.visitor(), ada).page();
        presses(page, "a");
        queue.becomes(1, "approved");
        page.reload();
        queue.isFocused(page, 2);

        presses(page, "z");

        queue.becomes(1, "pending");
        queue.isFocused(page, 1);
    }

    @Test
    void theButtonUndoesToo() {
        Page page = desk();
        presses(page, "a");

        page.locator("[data-undo]").click();

        queue.becomes(1, "pending");
        queue.isFocused(page, 1);
    }

    @Test
    void aSelectionIsDecidedInOneActAndUndoneInOne() {
        Page page = desk();

        presses(page, "x", "j", "j", "x");
        assertThat(page.locator(".bench [role=status]")).hasText("Selected: \u20682\u2069");
        presses(page, "Shift+A");

        queue.becomes(1, "approved");
        queue.becomes(3, "approved");
        assertThat(queue.act(1)).isEqualTo(queue.act(3));
        assertThat(queue.status(2)).isEqualTo("pending");
        queue.isFocused(page, 4);
        presses(page, "z");
        queue.becomes(1, "pending");
        queue.becomes(3, "pending");
    }

    @Test
    void everyDecisionCanBeMadeOnASelection() {
        Page page = desk();

        presses(page, "x", "Shift+R", "Enter", "x", "Shift+S", "x", "j", "x", "Shift+D");

        queue.becomes(4, "trash");
        assertThat(queue.status(1)).isEqualTo("rejected");
        assertThat(queue.status(2)).isEqualTo("spam");
        assertThat(queue.status(3)).isEqualTo("trash");
        queue.isFocused(page, 5);
    }

    @Test
    void aReasonIsGivenToAllThatIsSelected() {
        Page page = desk();

        presses(page, "x", "j", "j", "x", "Shift+R", "2");

        queue.becomes(1, "rejected");
        queue.becomes(3, "rejected");
        assertThat(queue.act(1)).isEqualTo(queue.act(3));
        assertThat(queue.notice(1)).isEqualTo("It has nothing to do with the article.");
        assertThat(queue.notice(3)).isEqualTo(queue.notice(1));
        assertThat(queue.status(2)).isEqualTo("pending");
    }

    @Test
    void shiftWithoutASelectionDecidesNothing() {
        Page page = desk();

        presses(page, "Shift+A", "x", "x", "Shift+D");

        assertThat(page.locator(".bench [role=status]")).hasText("Nothing is selected.");
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void theArticleOpensBeside() {
        Page page = desk();

        Page article = page.context().waitForPage(() -> presses(page, "o"));

        assertThat(article.url()).contains("/articles/");
        queue.isFocused(page, 1);
    }

    @Test
    void theHistoryOfTheAuthorOpensBeside() {
        Page page = desk();

        Page history = page.context().waitForPage(() -> presses(page, "h"));

        assertThat(history.url()).endsWith("/moderation/comments/" + queue.id(1) + "/author");
        assertThat(history.locator(".card")).not().hasCount(0);
        queue.isFocused(page, 1);
    }

    @Test
    void whatIsInAnotherListGoesBackToTheQueueByKey() {
        Page page = desk();
        presses(page, "s");
        queue.becomes(1, "spam");
        page.navigate(Visitor.address("/moderation?status=spam&order=newest"));
        queue.isFocused(page, 1);

        presses(page, "u");

        queue.becomes(1, "pending");
        assertThat(page.locator(queue.selector(1))).hasCount(0);
    }

    @Test
    void oneKeyGoesToTheSearchAndWhatIsFoundIsDecidedByKeys() {
        Page page = desk();

        presses(page, "j", "/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("ads");
        presses(page, "Escape");
        queue.isFocused(page, 2);
        assertThat(queue.waiting()).isEqualTo(5);

        // Where it is written together with the shift key, too.
        page.evaluate("document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: '/', shiftKey: true, bubbles: true, cancelable: true }))");
        assertThat(page.locator("#search")).isFocused();
        page.locator("#search").fill("\"Reader 3\"");
        presses(page, "Enter");

        page.waitForURL("**/moderation?*q=*");
        assertThat(page.locator("article.card")).hasCount(1);
        queue.isFocused(page, 3);
        presses(page, "s");
        queue.becomes(3, "spam");
        assertThat(page.locator(".nothing")).hasText("All that is shown here is decided.");
        assertThat(page.locator(".arrivals")).isEmpty();
        presses(page, "z");
        queue.becomes(3, "pending");
        queue.isFocused(page, 3);
    }

    @Test
    void whoDecidesAllThatWasFoundIsNotToldThatNothingWas() {
        Page page = desk();
        page.navigate(Visitor.address("/moderation?status=pending&q=%22Reader+3%22"));
        queue.isFocused(page, 3);

        presses(page, "a");

        queue.becomes(3, "approved");
        assertThat(page.locator(".nothing")).hasText("All that is shown here is decided.");
    }

    /** There it stays, so that the same page would come again. */
    @Test
    void whatIsDecidedAmongAllIsFollowedByTheNextPage() {
        queue.holds(52);
        Page page = desk();
        page.locator("#search").fill("Reader");
        page.locator("#search").press("Enter");
        page.waitForURL("**/moderation?*q=*");
        queue.isFocused(page, 52);

        page.keyboard().press("x");
        for (int i = 51; i > 2; i--) {
            presses(page, "j", "x");
        }
        presses(page, "Shift+S");

        page.waitForURL("**&after=*");
        queue.isFocused(page, 2);
    }

    @Test
    void theOverlayNamesEveryKeyKeepsTheFocusAndLetsGo() {
        Page page = desk();

        presses(page, "?");

        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys dt")).hasCount(17);
        for (int press = 0; press < 6; press++) {
            presses(page, "Tab");
            assertThat(page.evaluate("document.activeElement === document.body"
                            + " || document.getElementById('keys').contains(document.activeElement)"))
                    .isEqualTo(true);
        }
        presses(page, "a");
        presses(page, "Escape");
        assertThat(page.locator("#keys")).isHidden();
        queue.isFocused(page, 1);
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void typingFiresNothing() {
        Page page = desk();
        page.locator(queue.selector(2) + " .reason input").click();

        page.keyboard().type("a sad rash: jazz?");

        assertThat(page.locator(queue.selector(2) + " .reason input")).hasValue("a sad rash: jazz?");
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(".queue .card:visible")).hasCount(5);
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void enterInAReasonDecidesThatCardAlone() {
        Page page = desk();
        page.locator(queue.selector(1) + " .choices .spam").click();
        page.locator(queue.selector(2) + " .choices .trash").click();
        page.locator(queue.selector(2) + " .reason input").fill("sold elsewhere");

        presses(page, "Enter");

        queue.becomes(2, "trash");
        assertThat(queue.reason(2)).isEqualTo("sold elsewhere");
        assertThat(queue.status(1)).isEqualTo("pending");
        assertThat(page.locator(queue.selector(1) + " [value=spam]")).isChecked();
    }

    @Test
    void whatBelongsToTheBrowserAndItsInputIsLeftToThem() {
        Page page = desk();

        presses(page, "Control+a", "Alt+s", "Meta+d");
        page.evaluate("document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'a', isComposing: true, bubbles: true }))");

        queue.isFocused(page, 1);
        assertThat(page.locator(".queue .card:visible")).hasCount(5);
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void aKeyThatIsHeldDownDecidesOnce() {
        Page page = desk();

        page.keyboard().down("a");
        page.keyboard().down("a");
        page.keyboard().down("a");
        page.keyboard().up("a");

        queue.isFocused(page, 2);
        queue.becomes(1, "approved");
        assertThat(queue.waiting()).isEqualTo(4);
    }

    @Test
    void nobodyDecidesOnWhatTheyDoNotSee() {
        Page page = desk();
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        assertThat(page.locator(queue.selector(1))).not().isInViewport();

        presses(page, "a");

        assertThat(page.locator(queue.selector(1))).isInViewport();
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void theLastDecisionLeavesAWordAndUndoStillWorks() {
        Page page = desk();

        presses(page, "a", "a", "a", "a", "a");

        assertThat(page.locator(".nothing")).containsText("Nothing waits for you.");
        queue.becomes(5, "approved");
        presses(page, "z");
        queue.becomes(5, "pending");
        queue.isFocused(page, 5);
        assertThat(page.locator(".nothing")).hasCount(0);
    }
}
