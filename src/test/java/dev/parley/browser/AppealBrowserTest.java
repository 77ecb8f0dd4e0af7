package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply is rejected with a reason, its author reads it and asks again, and a colleague decides; with script and without. */
@ServiceTest
class AppealBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private final Db db;

    AppealBrowserTest(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    @BeforeEach
    void nothingElseWaits() {
        world.nothingWaits();
        db.update("delete from lease");
        world.moderation(Moderation.PRE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheRejectionToTheOtherLook(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script)).reads(conversation.article());
        ana.says("Ana Costa", "The bell was never the point.");
        assertThat(own(ana)).containsText("waiting for a moderator");

        rejects(world.moderator("default"), script);

        ana.page().reload();
        assertThat(own(ana)).containsText("The moderators’ reason: It has nothing to do with the article.");
        ana.follows("Ask for another look, or delete it");
        ana.page().locator("#text").fill("The article is about the bell.");
        ana.presses("Ask for another look");
        assertThat(own(ana)).containsText("You asked for another look, and a moderator will take it.");

        Page bea = desk(world.moderator("default"), script);
        assertThat(bea.locator(".card .appeal")).containsText("The article is about the bell.");
        if (script) {
            bea.keyboard().press("a");
            assertThat(bea.locator(".card")).hasCount(0);
        } else {
            bea.locator(".card [value=approve]").check();
            bea.locator(".sweep button").click();
        }
        assertThat(bea.locator(".bench [role=status], #done").first()).containsText("pproved");
        ana.page().reload();
        assertThat(own(ana)).hasCount(0);
        assertThat(ana.page().locator(".thread")).containsText("The bell was never the point.");
    }

    private static Locator own(Visitor visitor) {
        return visitor.page().locator("article.held");
    }

    private void rejects(Staff staff, boolean script) {
        Page ada = desk(staff, script);
        if (script) {
            ada.keyboard().press("r");
            ada.keyboard().press("2");
            assertThat(ada.locator(".card")).hasCount(0);
        } else {
            ada.locator(".card [value=reject]").check();
            ada.locator(".card .reason input").fill("2");
            ada.locator(".card [name=only]").click();
            assertThat(ada.locator("#done")).containsText("1 rejected");
        }
    }

    private Page desk(Staff staff, boolean script) {
        Visitor visitor = visits.visitor(Look.desk().withScript(script));
        Page page = DoorScenes.signsIn(visitor, staff).opens("/moderation").page();
        if (script) {
            assertThat(page.locator(".card.current")).isVisible();
        }
        return page;
    }
}
