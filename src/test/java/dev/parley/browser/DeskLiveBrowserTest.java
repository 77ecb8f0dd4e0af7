package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others do meanwhile is told, and the list does not move by it. */
@ServiceTest
class DeskLiveBrowserTest {

    private static final String ARRIVALS = ".bench .arrivals";
    private static final String WAITING = ".lists [aria-current] b";
    private static final String LISTENERS =
            "select count(*) from pg_stat_activity where application_name = 'parley_queue'";

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;
    private final Db db;

    DeskLiveBrowserTest(World world, FilledQueue queue, Db db) {
        this.world = world;
        this.queue = queue;
        this.db = db;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private Staff moderator() {
        return world.moderator("default");
    }

    /** Readers write, and their replies are held. */
    private void arrive(int replies) {
        world.moderation(Moderation.PRE);
        String slug = world.article();
        for (int i = 0; i < replies; i++) {
            world.reader("Newcomer").says(slug, "Words that arrive " + i);
        }
    }

    /** Somebody at their desk, which listens. */
    private Page sits(Visitor visitor, String address) {
        DoorScenes.signsIn(visitor, moderator());
        visitor.page().waitForResponse("**/moderation/events*", () -> visitor.opens(address));
        return visitor.page();
    }

    private Page sits() {
        return sits(visits.visitor(), "/moderation");
    }

    @Test
    void whatArrivesWaitsBehindACounterAndNothingMoves() {
        queue.holds(8);
        Page page = sits();
        queue.isFocused(page, 1);
        assertThat(page.locator(ARRIVALS)).isHidden();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.evaluate("scrollBy({ top: 90, behavior: 'instant' })");
        Object scrolled = page.evaluate("scrollY");
        BoundingBox card = page.locator(queue.selector(3)).boundingBox();
        BoundingBox button = page.locator("[data-overlay]").boundingBox();

        arrive(2);

        assertThat(page.locator(ARRIVALS)).hasText("\u20682\u2069 new");
        assertThat(page.locator(ARRIVALS)).isVisible();
        assertThat(page.locator(WAITING)).hasText("10");
        queue.isFocused(page, 3);
        assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
        assertThat(page.locator(queue.selector(3)).boundingBox())
                .usingRecursiveComparison()
                .isEqualTo(card);
        assertThat(page.locator("[data-overlay]").boundingBox())
                .usingRecursiveComparison()
                .isEqualTo(button);
        assertThat(page.locator(".queue .card")).hasCount(8);
    }

    @Test
    void oneArrivalIsReadOutAndNotEach() {
        queue.holds(3);
        Page page = sits();

        arrive(1);
        assertThat(page.locator(".bench [aria-live]")).hasText("\u20681\u2069 new");
        arrive(1);
        assertThat(page.locator(ARRIVALS)).hasText("\u20682\u2069 new");

        assertThat(page.locator(".bench [aria-live]")).hasText("\u20681\u2069 new");
    }

    @Test
    void pressedItBringsWhatCameToTheEndOfTheList() {
        queue.holds(3);
        Page page = sits();
        arrive(2);

        page.locator(ARRIVALS).click();

        assertThat(page.locator(".queue .card")).hasCount(5);
        assertThat(page.locator(".queue .card").nth(3)).isFocused();
        assertThat(page.locator(".queue .card").nth(3)).containsText("Words that arrive 0");
        assertThat(page.locator(ARRIVALS)).isHidden();
        page.keyboard().press("a");
        await().untilAsserted(() -> assertThat(queue.waiting()).isEqualTo(4));
    }

    @Test
    void whereMoreWaitsThanAPageTheNewOnesAreAPageOfTheirOwn() {
        queue.holds(60);
        Page page = sits();
        arrive(1);

        page.locator(ARRIVALS).click();

        page.waitForURL(url -> url.endsWith("/moderation?order=newest"));
        assertThat(page.locator(".queue .card").first()).containsText("Words that arrive 0");
    }

    @Test
    void aQueueThatWasEmptyTellsWhatComes() {
        queue.holds(0);
        Page page = sits();
        assertThat(page.locator(".nothing")).isVisible();

        arrive(1);
        page.locator(ARRIVALS).click();

        assertThat(page.locator(".queue .card")).hasCount(1);
        assertThat(page.locator(".queue .card")).isFocused();
    }

    /** Of leases nobody is told at once, but before long. */
    private static LocatorAssertions.HasTextOptions beforeLong() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }

    @Test
    void whatAColleagueGivesBackIsToldToWhoHasNothing() {
        queue.holds(3);
        Page colleague = queue.opens(visits.visitor(), moderator()).page();
        Page page = sits();
        assertThat(page.locator(".nothing")).isVisible();
        assertThat(page.locator(ARRIVALS)).isHidden();

        colleague.navigate(Visitor.address("/"));
        assertThat(page.locator(ARRIVALS)).hasText("\u20683\u2069 new", beforeLong());
        page.locator(ARRIVALS).click();

        queue.isFocused(page, 1);
        assertThat(page.locator(".queue .card")).hasCount(3);
    }

    @Test
    void whatAColleagueTookIsNotNewAnyMore() {
        queue.holds(3);
        Page page = sits();
        arrive(1);
        assertThat(page.locator(ARRIVALS)).hasText("\u20681\u2069 new");

        Page colleague = queue.opens(visits.visitor(), moderator()).page();
        assertThat(colleague.locator(".queue .card")).hasCount(1);

        assertThat(page.locator(ARRIVALS)).hasText("", beforeLong());
    }

    @Test
    void whatWasFetchedAheadIsNotNewAnyMore() {
        queue.holds(28);
        Page page = sits();
        arrive(1);
        assertThat(page.locator(ARRIVALS)).hasText("\u20681\u2069 new");

        for (int i = 1; i <= 4; i++) {
            page.keyboard().press("a");
        }

        assertThat(page.locator(".queue .card:visible")).hasCount(25);
        assertThat(page.locator(".queue .card:visible").last()).containsText("Words that arrive 0");
        assertThat(page.locator(ARRIVALS)).isHidden();
    }

    @Test
    void aListThatWasDecidedToItsEndGoesOnWithWhatComes() {
        queue.holds(1);
        Page page = sits();
        page.keyboard().press("a");
        assertThat(page.locator(".nothing")).isVisible();
        queue.becomes(1, "approved");

        arrive(1);
        page.locator(ARRIVALS).click();

        assertThat(page.locator(".queue .card:visible")).isFocused();
        assertThat(page.locator(".nothing")).hasCount(0);
        assertThat(page.locator(".sweep")).isVisible();
    }

    @Test
    void whatOthersDecideIsCountedInEveryList() {
        queue.holds(5);
        Page page = sits();
        String approved = page.locator(".lists a[href*='status=approved'] b").textContent();

        world.approve(queue.id(5));

        assertThat(page.locator(WAITING)).hasText("4");
        assertThat(page.locator(".lists a[href*='status=approved'] b"))
                .hasText(String.format("%,d", Long.parseLong(approved.replace(",", "")) + 1));
        assertThat(page.locator(ARRIVALS)).isHidden();
        assertThat(page.locator(".queue .card")).hasCount(5);
    }

    @Test
    void whatOneDecidesAndUndoesOneselfIsNotNew() {
        queue.holds(60);
        Page page = sits();
        page.keyboard().press("a");
        page.keyboard().press("s");
        queue.becomes(2, "spam");
        assertThat(page.locator(WAITING)).hasText("58");

        page.keyboard().press("z");
        queue.becomes(2, "pending");
        arrive(1);

        assertThat(page.locator(ARRIVALS)).hasText("\u20681\u2069 new");
        assertThat(page.locator(WAITING)).hasText("60");
    }

    /** The service says what it knows at once, and what is decided here is a moment ahead of that. */
    @Test
    void numbersDoNotJumpBackWhileOneDecides() {
        queue.holds(30);
        Page page = sits();
        page.evaluate("""
                () => {
                  const number = document.querySelector('.lists [aria-current] b');
                  window.seen = [Number(number.textContent)];
                  new MutationObserver(() => window.seen.push(Number(number.textContent)))
                    .observe(number, { childList: true, characterData: true, subtree: true });
                }""");

        for (int i = 1; i <= 12; i++) {
            page.keyboard().press("a");
        }
        queue.becomes(12, "approved");
        page.waitForTimeout(2500);

        @SuppressWarnings("unchecked")
        List<Integer> seen = (List<Integer>) page.evaluate("window.seen");
        assertThat(seen).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(seen.getLast()).isEqualTo(18);
    }

    @Test
    void aStreamThatWasCutCatchesUp() {
        queue.holds(3);
        Visitor visitor = visits.visitor().expecting("ERR_");
        Page page = sits(visitor, "/moderation");
        arrive(1);
        assertThat(page.locator(ARRIVALS)).hasText("\u20681\u2069 new");

        visitor.context().setOffline(true);
        db.update("delete from lease");
        arrive(2);
        visitor.context().setOffline(false);

        assertThat(page.locator(ARRIVALS))
                .hasText("\u20683\u2069 new", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(page.locator(WAITING)).hasText("6");
    }

    @Test
    void whatIsHiddenDoesNotListenAndCatchesUpWhenItIsSeen() {
        queue.holds(3);
        Page page = sits();
        await().untilAsserted(() -> assertThat(db.count(LISTENERS)).isEqualTo(1));
        page.evaluate("""
                () => {
                  Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.away });
                  window.away = true;
                  document.dispatchEvent(new Event('visibilitychange'));
                }""");
        await().untilAsserted(() -> assertThat(db.count(LISTENERS)).isZero());

        arrive(1);
        page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator(ARRIVALS)).hasText("\u20681\u2069 new");
    }

    @Test
    void withKeysSwitchedOffItIsLiveAllTheSame() {
        queue.holds(3);
        Staff ada = moderator();
        ada.posts("/moderation/account/keys", Map.of());
        Visitor visitor = visits.visitor();
        DoorScenes.signsIn(visitor, ada);
        visitor.page().waitForResponse("**/moderation/events*", () -> visitor.opens("/moderation"));

        arrive(1);

        assertThat(visitor.page().locator(ARRIVALS)).hasText("\u20681\u2069 new");
    }
}
