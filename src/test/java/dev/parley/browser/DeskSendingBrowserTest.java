package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of decisions on a bad network, and of those that others were first on: nothing is lost in silence. */
@ServiceTest
class DeskSendingBrowserTest {

    private static final String DECISIONS = "**/moderation/decisions";

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final FilledQueue queue;
    private final Db db;

    DeskSendingBrowserTest(World world, FilledQueue queue, Db db) {
        this.world = world;
        this.queue = queue;
        this.db = db;
    }

    @BeforeEach
    void fiveWait() {
        queue.holds(5);
    }

    private Visitor desk(Staff staff) {
        return queue.opens(visits.visitor(), staff);
    }

    /** With something between the desk and us from the start: what is put there later can be passed by. */
    private Visitor desk(String address, Consumer<Route> between) {
        Visitor visitor = visits.visitor();
        visitor.context().route(address, between);
        return queue.opens(visitor, world.moderator("default"));
    }

    private Visitor desk() {
        return desk(world.moderator("default"));
    }

    private static void presses(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void says(Page page, String words) {
        assertThat(page.locator(".bench [role=status]")).containsText(words);
    }

    @Test
    void onASlowNetworkDecisionsArriveOneByOneInTheirOrder() {
        List<Route> sent = new ArrayList<>();
        Page page = desk(DECISIONS, sent::add).page();

        presses(page, "a", "s", "d");
        queue.isFocused(page, 4);
        says(page, "Not sent yet: \u20683\u2069");
        for (int answered = 0; answered < 3; answered++) {
            int underWay = answered + 1;
            page.waitForCondition(() -> sent.size() >= underWay);
            assertThat(sent).as("one at a time").hasSize(underWay);
            sent.getLast().resume();
        }

        says(page, "All is sent.");
        assertThat(sent)
                .extracting(route -> route.request().postData().replaceAll(".*decision\\.[^=]*=([a-z]+).*", "$1"))
                .containsExactly("approve", "spam", "trash");
        assertThat(queue.status(1)).isEqualTo("approved");
        assertThat(queue.status(2)).isEqualTo("spam");
        assertThat(queue.status(3)).isEqualTo("trash");
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainAndDoneOnce() {
        AtomicInteger tries = new AtomicInteger();
        // The first does not arrive; of the second, the answer does not.
        Visitor visitor = desk(DECISIONS, route -> {
                    switch (tries.incrementAndGet()) {
                        case 1 -> route.abort();
                        case 2 -> {
                            route.fetch();
                            route.abort();
                        }
                        default -> route.resume();
                    }
                })
                .expecting("ERR_");
        Page page = visitor.page();

        presses(page, "a");
        says(page, "Not sent yet");
        says(page, "All is sent.");

        assertThat(tries).hasValue(3);
        assertThat(queue.decisions(1)).isEqualTo(1);
        assertThat(page.locator(queue.selector(1))).hasCount(0);
        presses(page, "z");
        queue.becomes(1, "pending");
    }

    @Test
    void whoLeavesWithUnsentDecisionsIsAskedAndWhoTakesThemBackIsNot() {
        Visitor visitor = desk().expecting("ERR_");
        Page page = visitor.page();
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.route(DECISIONS, Route::abort);
        presses(page, "a", "s");
        says(page, "Not sent yet: \u20682\u2069");

        presses(page, "z");
        queue.isFocused(page, 2);
        assertThat(page.locator(queue.selector(2) + " .choices [value='']")).isChecked();
        page.reload();

        assertThat(asked).containsExactly("beforeunload");
        page.reload();
        assertThat(asked).hasSize(1);
        assertThat(queue.waiting()).isEqualTo(5);
    }

    @Test
    void whoIsSignedOutKeepsWhatTheyChose() {
        Staff ada = world.moderator("default");
        Visitor visitor = desk(ada).expecting("401");
        Page page = visitor.page();
        db.update("delete from moderator_session where moderator_id = ?", ada.id());

        presses(page, "s", "d");

        assertThat(visitor.problems()).containsText("You are signed out");
        assertThat(page.locator(queue.selector(1) + " [value=spam]")).isChecked();
        assertThat(page.locator(queue.selector(1))).isVisible();
        assertThat(queue.waiting()).isEqualTo(5);
        visitor.presses("Decide the page");
        assertThat(page.locator("h1")).containsText("You are signed out");
        assertThat(page.locator("[name='decision." + queue.id(1) + "']")).hasValue("spam");
    }

    @Test
    void whatOthersDecidedFirstComesBackWithWhoAndWhat() {
        Staff bea = world.moderator("default");
        Visitor visitor = desk().expecting("409");
        Page page = visitor.page();
        // Ada was away for so long that her cards are anybody's.
        db.update("delete from lease");
        Page other = desk(bea).page();
        presses(other, "s");
        queue.becomes(1, "spam");
        db.update("delete from lease");

        presses(page, "a");

        assertThat(page.locator(queue.selector(1) + " .problem"))
                .containsText("is marked as spam now. Last: " + bea.name());
        assertThat(page.locator(queue.selector(1) + " .text")).isHidden();
        says(page, "Not decided: \u2068Reader 1\u2069");
        queue.isFocused(page, 2);
        presses(page, "j", "a");
        says(page, "This one is not yours to decide any more.");
        assertThat(queue.status(1)).isEqualTo("spam");
    }

    @Test
    void whatWasRewrittenMeanwhileComesBackWithTheNewWords() {
        Visitor visitor = desk().expecting("409");
        Page page = visitor.page();
        queue.isRewritten(1, "Other words altogether.");

        presses(page, "a");

        assertThat(page.locator(queue.selector(1) + " .text")).containsText("Other words altogether.");
        assertThat(page.locator(queue.selector(1) + " .problem")).containsText("has changed since you saw it");
        queue.isFocused(page, 2);
        presses(page, "j", "a");
        queue.becomes(1, "approved");
    }

    @Test
    void ofASelectionOnlyWhatWasRewrittenComesBack() {
        Visitor visitor = desk().expecting("409");
        Page page = visitor.page();
        queue.isRewritten(2, "Other words altogether.");

        presses(page, "x", "j", "x", "j", "x", "Shift+S");

        assertThat(page.locator(queue.selector(2) + " .problem")).isVisible();
        assertThat(queue.status(1)).isEqualTo("spam");
        assertThat(queue.status(2)).isEqualTo("pending");
        assertThat(queue.status(3)).isEqualTo("spam");
        presses(page, "z");
        queue.becomes(1, "pending");
        queue.becomes(3, "pending");
    }

    @Test
    void whatWasBuiltUponIsNotUndoneAndTheReasonIsSaid() {
        Visitor visitor = desk().expecting("409");
        Page page = visitor.page();
        presses(page, "s");
        queue.becomes(1, "spam");
        world.approve(queue.id(1));

        presses(page, "z");

        says(page, "This cannot be undone any more");
        assertThat(queue.status(1)).isEqualTo("approved");
    }
}
