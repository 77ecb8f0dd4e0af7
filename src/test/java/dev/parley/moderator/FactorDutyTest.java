package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.platform.ModeratorId;
import dev.parley.site.SiteView;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a second factor is required of administrators: those who lack one get there, and nowhere else. */
@ServiceTest
class FactorDutyTest {

    private static final String FACTORS = "/moderation/account/second-factor";

    private final World world;
    private final CodeApps codeApps;
    private final FactorDuty duty;
    private final CurrentModerator current;
    private final Clock clock;

    FactorDutyTest(World world, CodeApps codeApps, FactorDuty duty, CurrentModerator current, Clock clock) {
        this.world = world;
        this.codeApps = codeApps;
        this.duty = duty;
        this.current = current;
        this.clock = clock;
    }

    @BeforeEach
    void administratorsMustHaveOne() {
        world.decides("second-factor", "administrators");
    }

    @AfterEach
    void nobodyMust() {
        world.decidesNothing();
    }

    @Test
    void anAdministratorWithoutOneIsLedToItAndNotLetInElsewhere() {
        Staff ada = world.administrator();

        assertThat(ada.gets("/moderation/people").statusCode()).isEqualTo(303);
        assertThat(ada.gets("/moderation/people").header("Location")).isEqualTo(FACTORS);
        assertThat(ada.posts("/moderation/people", Map.of("email", "a@b.example", "role", "moderator"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.gets("/api/v1/moderation/probe").statusCode()).isEqualTo(403);
        assertThat(page(ada.gets(FACTORS)).expectFirst(".notice").text()).contains("required here");
        assertThat(page(ada.gets(FACTORS)).select("header nav a")).isEmpty();
    }

    @Test
    void whoHasGotOneIsLetIn() {
        Staff ada = world.administrator();
        ada.posts(FACTORS + "/code-app", Map.of("password", Staff.PASSWORD));
        byte[] secret = codeApps.pending(new ModeratorId(ada.id())).orElseThrow();

        ada.posts(FACTORS + "/code-app-confirmation", Map.of("code", Totp.code(secret, clock.instant())));

        assertThat(ada.gets("/moderation/people").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageThatFollowsShowsTheDeskAsItIsThen() {
        Staff ada = world.administrator();
        ada.posts(FACTORS + "/code-app", Map.of("password", Staff.PASSWORD));
        byte[] secret = codeApps.pending(new ModeratorId(ada.id())).orElseThrow();

        Response codes =
                ada.posts(FACTORS + "/code-app-confirmation", Map.of("code", Totp.code(secret, clock.instant())));
        Response removed = ada.posts(FACTORS + "/removals", Map.of("password", Staff.PASSWORD, "factor", "code-app"));

        assertThat(page(codes).select(".codes li")).hasSize(10);
        assertThat(page(codes).select("header nav a").eachText()).containsExactly("Queue", "Log", "Settings", "People");
        assertThat(page(codes).select("main a[href=/moderation]").text()).isEqualTo("To the queue");
        assertThat(page(removed).select("header nav a")).isEmpty();
        assertThat(page(removed).select(".notice").text()).contains("required here");
    }

    @Test
    void ofModeratorsItIsNotAskedHere() {
        assertThat(world.moderator("default").gets("/api/v1/moderation/probe").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoHasToGetOneInTheMiddleOfAPageLosesNoChoice() {
        Staff ada = world.administrator();

        Response refused = ada.posts("/moderation/people", Map.of("email", "a@b.example", "role", "moderator"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(refused).text()).contains("second factor");
        assertThat(page(refused).select("form [name=email]").eachAttr("value")).containsExactly("a@b.example");
        assertThat(page(refused).select("form [name=token]").eachAttr("value")).containsExactly(ada.token());
        assertThat(page(refused).select("main a[href=" + FACTORS + "]")).hasSize(1);
    }

    /** A test is one request in this respect. */
    @Test
    void howeverManyAskTheSitesAreReadOnceARequest() {
        assertThat(duty.isOwed(Role.ADMINISTRATOR, Set.of())).isTrue();

        world.decidesNothing();
        String later = world.site();
        current.enter(new Pass(Actor.moderator(new ModeratorId(1)), "Ada", Set.of(), true, Set.of(), null, false));

        assertThat(duty.isOwed(Role.ADMINISTRATOR, Set.of())).isTrue();
        assertThat(current.sites())
                .extracting(SiteView::key)
                .contains("default")
                .doesNotContain(later);
    }
}
