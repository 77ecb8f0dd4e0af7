package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is on somebody's screen is theirs, there is always more of it, and what they leave is anybody's. */
@ServiceTest
class DeskLeaseBrowserTest {

    private static final int THREE_MINUTES = 3 * 60 * 1000 + 1000;

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;
    private final Db db;

    DeskLeaseBrowserTest(World world, FilledQueue queue, Db db) {
        this.world = world;
        this.queue = queue;
        this.db = db;
    }

    private Staff moderator() {
        return world.moderator("default");
    }

    private void isHeldBy(int card, long holder) {
        await().untilAsserted(() -> assertThat(queue.holder(card)).isEqualTo(holder));
    }

    @Test
    void whatIsOnTheScreenIsOnesOwnUntilOneLeaves() {
        queue.holds(3);
        Staff ada = moderator();

        Page page = queue.opens(visits.visitor(), ada).page();
        isHeldBy(3, ada.id());
        Visitor other = DoorScenes.signsIn(visits.visitor(), moderator()).opens("/moderation");
        assertThat(other.page().locator(".nothing")).isVisible();
        page.navigate(Visitor.address("/"));

        isHeldBy(1, 0);
        isHeldBy(3, 0);
    }

    /** Tabs of one person show the same cards. */
    @Test
    void whoLeavesOneTabStillHasTheOther() {
        queue.holds(3);
        Staff ada = moderator();
        Visitor visitor = queue.opens(visits.visitor(), ada);
        Page page = visitor.page();
        Page other = visitor.context().newPage();
        other.waitForResponse("**/moderation/leases", () -> other.navigate(Visitor.address("/moderation")));

        page.waitForResponse(
                response -> response.url().endsWith("/moderation/leases")
                        && response.request().postData().contains("act=keep"),
                () -> other.navigate(Visitor.address("/moderation/log")));

        isHeldBy(1, ada.id());
        isHeldBy(3, ada.id());
    }

    @Test
    void whatWasTakenOverIsToldAndCannotBeDecided() {
        queue.holds(3);
        Staff bea = moderator();
        Visitor visitor = visits.visitor();
        visitor.page().clock().install();
        Page page = queue.opens(visitor, moderator()).page();
        db.update("update lease set holder_id = ?", bea.id());

        page.clock().fastForward(THREE_MINUTES);

        assertThat(page.locator(queue.selector(2))).containsText(bea.name() + " has taken this one over.");
        assertThat(page.locator(queue.selector(2) + " .choices")).isHidden();
        page.locator(queue.selector(2)).focus();
        page.keyboard().press("a");
        assertThat(page.locator(".bench [role=status]")).hasText("This one is not yours to decide any more.");
        assertThat(queue.waiting()).isEqualTo(3);
    }

    @Test
    void whatIsDecidedBySomebodyElseMeanwhileIsRefusedWithWho() {
        queue.holds(3);
        Staff bea = moderator();
        Page page = queue.opens(visits.visitor().expecting("409"), moderator()).page();
        db.update("update lease set holder_id = ?", bea.id());

        page.keyboard().press("a");

        assertThat(page.locator(queue.selector(1) + " .problem")).containsText("is with " + bea.name());
        assertThat(queue.status(1)).isEqualTo("pending");
    }

    @Test
    void whileTheNextCardsAreOnTheirWayNobodyIsToldThatThereAreNone() {
        queue.holds(51);
        Page page = queue.opens(visits.visitor(), moderator()).page();
        List<Route> held = new ArrayList<>();
        page.route("**/moderation/leases", held::add);

        for (int card = 1; card <= 50; card++) {
            page.keyboard().press("a");
        }
        assertThat(page.locator(".queue .card:visible")).hasCount(0);
        assertThat(page.locator(".nothing")).hasCount(0);
        page.unroute("**/moderation/leases");
        held.forEach(Route::resume);

        queue.isFocused(page, 51);
    }
}
