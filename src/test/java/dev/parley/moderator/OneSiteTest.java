package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ModeratorId;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where there is but one site, nobody is asked to choose it. In a service of its own, which has no other. */
@ServiceTest
@TestProfile(OneSiteTest.Alone.class)
class OneSiteTest {

    /** Nothing but another start, on another database. */
    public static final class Alone implements QuarkusTestProfile {}

    private final World world;

    OneSiteTest(World world) {
        this.world = world;
    }

    private static List<String> chosen(Response shown) {
        return page(shown).select("[name=site][checked]").eachAttr("value");
    }

    @Test
    void itIsChosenFromTheStart() {
        Staff ada = world.administrator();

        for (String path : List.of(
                "/moderation/people",
                "/moderation/people/" + new ModeratorId(world.moderator().id()),
                "/moderation/people/" + new ModeratorId(world.administrator().id()),
                "/moderation/settings/keys")) {
            assertThat(chosen(ada.gets(path))).as(path).containsExactly("default");
        }
    }

    @Test
    void whatWasChosenInsteadStays() {
        Staff ada = world.administrator();

        assertThat(chosen(ada.posts("/moderation/people", Map.of("email", "x", "role", "moderator"))))
                .isEmpty();
        assertThat(chosen(ada.posts("/moderation/settings/keys", Map.of("name", ""))))
                .isEmpty();
    }
}
