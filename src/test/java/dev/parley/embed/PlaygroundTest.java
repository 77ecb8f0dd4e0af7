package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Pages;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The page on which owners try the look of the widget, as it is sent. */
@ServiceTest
class PlaygroundTest {

    private final World world;

    PlaygroundTest(World world) {
        this.world = world;
    }

    @Test
    void itHasThePolicyOfOurPagesAndAllowsTheWidgetsOwn() {
        Response page = world.reader("Owner").gets("/embed/playground");
        Response other = world.reader("Owner").gets("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .containsExactly(other.header("Content-Security-Policy")
                        .replace("trusted-types 'none'", "trusted-types parley"));
        assertThat(other.header("Content-Security-Policy")).contains("trusted-types 'none'");
    }

    @Test
    void itOffersAllOfTheLookAndEveryLanguage() {
        var page = Pages.page(world.reader("Owner").gets("/embed/playground"));

        assertThat(page.select("[data-property]").eachAttr("data-property"))
                .containsAll(ThemingContract.COLOURS.stream()
                        .map(ThemingContract.Colour::property)
                        .toList())
                .contains("--parley-serif", "--parley-sans", "font-size");
        assertThat(page.select("[name=part]").eachAttr("value"))
                .containsAll(ThemingContract.PARTS.stream()
                        .map(ThemingContract.Part::name)
                        .toList());
        assertThat(page.select("#lang option").eachAttr("value")).contains("en", "de", "ar");
        assertThat(page.expectFirst("#snippet").text()).contains(Staff.origin() + "/embed.js");
    }
}
