package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way: a reader posts, a moderator decides, a stranger sees; with script and without. */
@ServiceTest
class ModeratingBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private final Db db;

    ModeratingBrowserTest(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
        // The queue of a test run is long; here it holds what the test puts into it.
        world.nothingWaits();
    }

    private Visitor signedIn(Staff staff, boolean script) {
        Visitor moderator = visits.visitor(Look.desk().withScript(script)).opens("/moderation");
        moderator.page().getByLabel("Email").fill(staff.email());
        moderator
                .page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(Staff.PASSWORD);
        moderator
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        moderator.page().waitForURL(url -> url.endsWith("/moderation"));
        return moderator;
    }

    private void timesAreOver(boolean script) {
        if (script) {
            await().untilAsserted(() ->
                    assertThat(db.count("select count(*) from lease")).isPositive());
        }
        db.update("delete from lease");
    }

    private Staff moderator() {
        return world.moderator("default");
    }

    private static Locator card(Visitor moderator, String id) {
        return moderator.page().locator("#card-" + id);
    }

    private static void choose(Visitor moderator, String id, String decision) {
        card(moderator, id)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(decision).setExact(true))
                .check();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aReaderPostsAModeratorApprovesAStrangerSees(boolean script) {
        String article = conversation.article();
        String id = visits.visitor(Look.desk().withScript(script))
                .reads(article)
                .says("Ana Costa", "My words for [everybody](https://example.org/).");
        Visitor moderator = signedIn(moderator(), script);
        assertThat(card(moderator, id)).containsText("My words for everybody (https://example.org/).");

        choose(moderator, id, "Approve");
        moderator.presses("Decide the page");

        assertThat(moderator.page().locator("#done")).containsText("Done: 1 approved.");
        assertThat(moderator.page().locator(".nothing")).containsText("Nothing waits for you.");
        assertThat(visits.visitor().reads(article).reply(id)).containsText("My words for everybody.");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatIsRejectedAndMarkedAsSpamIsGoneAndComesBackWhenRestored(boolean script) {
        String article = conversation.article();
        String first = visits.visitor().reads(article).says("Ana Costa", "First words.");
        String second = visits.visitor().reads(article).says("Eve Spam", "Buy now.");
        Visitor moderator = signedIn(moderator(), script);

        choose(moderator, first, "Reject");
        card(moderator, first)
                .getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true))
                .fill("off topic");
        choose(moderator, second, "Spam");
        moderator.presses("Decide the page");

        assertThat(moderator.page().locator("#done")).containsText("1 rejected, 1 marked as spam");
        moderator.opens("/moderation?status=rejected&order=newest");
        choose(moderator, first, "Back to the queue");
        card(moderator, first).getByText("Decide this one").click();
        assertThat(moderator.page().locator("#done")).containsText("1 back in the queue");
        moderator.opens("/moderation");
        choose(moderator, first, "Approve");
        moderator.presses("Decide the page");
        assertThat(visits.visitor().reads(article).reply(first)).isVisible();
        assertThat(visits.visitor().reads(article).reply(second)).hasCount(0);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoComesSecondReadsWhoWasFirst(boolean script) {
        String id = visits.visitor().reads(conversation.article()).says("Ana Costa", "Contested words.");
        Staff quick = moderator();
        Visitor first = signedIn(quick, script);
        // With script, whoever looks at a card holds it: here both were away for longer than that lasts.
        timesAreOver(script);
        Visitor second = signedIn(moderator(), script).expecting("409");
        timesAreOver(script);
        choose(first, id, "Approve");
        first.presses("Decide the page");
        assertThat(first.page().locator("#done")).isVisible();

        choose(second, id, "Spam");
        second.presses("Decide the page");

        assertThat(second.problems()).containsText("is approved now. Last: " + quick.name());
        assertThat(second.focused()).isEqualTo("problems");
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whoIsDisabledIsOutAtOnceAndTheChoiceIsKept(boolean script) {
        String id = visits.visitor().reads(conversation.article()).says("Ana Costa", "Words that wait.");
        Staff staff = moderator();
        Visitor moderator = signedIn(staff, script).expecting("401");
        choose(moderator, id, "Spam");
        db.update("update moderator set state = 'disabled' where id = ?", staff.id());

        moderator.presses("Decide the page");

        assertThat(moderator.page().locator("h1")).containsText("You are signed out");
        assertThat(moderator.page().locator("[name='decision." + id + "']")).hasValue("spam");
        assertThat(db.value("select status from comment where text = 'Words that wait.' order by id desc limit 1"))
                .isEqualTo("pending");
    }
}
