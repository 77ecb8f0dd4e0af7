package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner decides, and a stranger meets what was decided; with script and without. */
@ServiceTest
class SettingsBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final SettingsScenes scenes;
    private final World world;

    SettingsBrowserTest(SettingsScenes scenes, World world) {
        this.scenes = scenes;
        this.world = world;
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private static void chooses(Visitor owner, String question, String answer) {
        owner.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnOwnerSavesIsWhatAStrangerMeets(boolean script) {
        Look look = Look.desk().withScript(script);
        Visitor owner = visits.visitor(look);
        scenes.ofTheSite(owner);

        chooses(owner, "A name is required", "No");
        chooses(owner, "An email address is required", "No");
        chooses(owner, "When a reply appears", "At once; moderators read it afterwards");
        owner.field("Longest reply, in bytes").fill("40");
        owner.presses("Save settings").page().locator("[role=status]").waitFor();

        Visitor stranger = visits.visitor(look).reads(world.article());
        assertThat(stranger.page().locator("#respond [required]").count()).isEqualTo(1);
        stranger.expecting("422").types("Longer than forty bytes, which is not much.");
        stranger.presses("Post Comment");
        stranger.page()
                .getByText(script ? "longer than fits" : "at most 40 bytes")
                .first()
                .waitFor();
        stranger.types("Nobody asks for my name here.").posts();
        assertThat(stranger.page().locator(".thread").innerText()).contains("Anonymous");
    }
}
