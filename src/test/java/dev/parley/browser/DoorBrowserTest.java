package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import dev.parley.support.Codes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T27, T28: the desk's doors as people use them, by password and by passkey. */
@ServiceTest
class DoorBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;

    DoorBrowserTest(World world) {
        this.world = world;
    }

    /** A device that says yes, and has looked at its owner's finger, or not. */
    private static void giveDevice(Visitor visitor, boolean verifies) {
        CDPSession session = visitor.context().newCDPSession(visitor.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verifies);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static Visitor signsIn(Visitor visitor, Staff staff) {
        visitor.opens("/moderation/sign-in?next=/moderation/account");
        visitor.field("Email").fill(staff.email());
        visitor.page().locator("#password").fill(Staff.PASSWORD);
        visitor.page().locator("form:has(#password) button").click();
        return visitor;
    }

    private static void asksForPasskey(Visitor visitor) {
        visitor.opens("/moderation/account/second-factor");
        visitor.field("Name of the passkey").fill("My phone");
        visitor.page().locator("#passkey-password").fill(Staff.PASSWORD);
        visitor.presses("Add a passkey").button("Make the passkey").click();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aPasswordOpensTheDeskAndTheButtonClosesIt(boolean script) {
        Staff ada = world.administrator();
        Visitor visitor = signsIn(visits.visitor(Look.desk().withScript(script)), ada);

        assertThat(visitor.page().locator("h1")).hasText("Your account");
        visitor.page().locator("header button").click();
        assertThat(visitor.page().locator("h1")).hasText("Sign in");
        visitor.opens("/moderation/account");
        assertThat(visitor.page().locator("h1")).hasText("Sign in");
    }

    @Test
    void aPasskeyIsMadeAndOpensTheDeskAlone() {
        Staff ada = world.administrator();
        Visitor visitor = visits.visitor();
        giveDevice(visitor, true);
        signsIn(visitor, ada);

        asksForPasskey(visitor);
        assertThat(visitor.page().locator(".codes li")).hasCount(10);
        visitor.presses("Sign out");
        assertThat(visitor.page().locator("h1")).hasText("Sign in");
        visitor.presses("Sign in with a passkey");

        visitor.page().waitForURL(url -> url.endsWith("/moderation"));
        visitor.expecting("404").opens("/moderation/account/second-factor");
        assertThat(visitor.page().locator(".entries li")).containsText("My phone");
        assertThat(visitor.page().locator(".entries li")).containsText("last used");
    }

    @Test
    void afterThePasswordAlonePasskeyOrPaperIsAskedFor() {
        Staff ada = world.administrator();
        Visitor visitor = visits.visitor();
        giveDevice(visitor, true);
        signsIn(visitor, ada);
        asksForPasskey(visitor);
        String paper = visitor.page().locator(".codes li").first().textContent().strip();
        visitor.presses("Sign out");

        signsIn(visitor, ada);
        assertThat(visitor.page().locator("h1")).hasText("One more step");
        visitor.field("Code").fill(paper);
        visitor.presses("Go on");

        assertThat(visitor.page().locator("h1")).hasText("Your account");
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerMakesNoPasskey() {
        Staff ada = world.administrator();
        Visitor visitor = visits.visitor();
        giveDevice(visitor, false);
        signsIn(visitor, ada);

        asksForPasskey(visitor);

        assertThat(visitor.page().locator("[data-absent]")).hasText("The browser gave no passkey. You can try again.");
        visitor.opens("/moderation/account/second-factor");
        assertThat(visitor.page().locator(".entries")).hasCount(0);
    }

    @Test
    void withoutScriptThePageSaysSo() {
        Visitor visitor = visits.visitor(Look.desk().withScript(false)).opens("/moderation/sign-in");

        assertThat(visitor.page().locator("[data-absent]")).hasText("Passkeys need a browser with script.");
        assertThat(visitor.button("Sign in with a passkey")).isHidden();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void anAppIsSetUpAndItsCodesOpenTheDesk(boolean script) {
        Staff ada = world.administrator();
        Visitor visitor = signsIn(visits.visitor(Look.desk().withScript(script)), ada);
        visitor.follows("Set up or change");
        visitor.page().locator("#app-password").fill(Staff.PASSWORD);
        visitor.presses("Set up an app");
        String secret = visitor.page().locator("#secret").inputValue().replace(" ", "");
        String used = Codes.now(secret);
        visitor.field("Code").fill(used);
        visitor.presses("Confirm");
        assertThat(visitor.page().locator(".codes li")).hasCount(10);
        visitor.presses("Sign out");

        signsIn(visitor, ada);
        visitor.expecting("422").field("Code").fill(used);
        visitor.presses("Go on");
        assertThat(visitor.problems()).containsText("not good");
        world.codesAreForgotten(ada);
        visitor.field("Code").fill(Codes.now(secret));
        visitor.presses("Go on");

        assertThat(visitor.page().locator("h1")).hasText("Your account");
    }

    @Test
    void whoWasSignedOutSendsTheSameFormAgain() {
        Staff ada = world.administrator();
        Visitor visitor = signsIn(visits.visitor(), ada);
        visitor.field("Name").fill("Ada, again");
        visitor.context().clearCookies();
        visitor.expecting("401").expecting("403").presses("Save the name");
        assertThat(visitor.problems()).containsText("Nothing is lost");

        DoorScenes.signsIn(visitor, ada).presses("Send again");
        assertThat(visitor.problems()).containsText("Everything you chose is kept");
        visitor.presses("Send again");

        assertThat(visitor.page().locator(".notice")).hasText("Your name is changed.");
        assertThat(visitor.field("Name")).hasValue("Ada, again");
    }

    @Test
    void aLongNameLeavesRoomForTheWayOut() {
        Staff ada = world.administrator();
        String name = "Adelheid Wilhelmina Constantia von und zu Hohenfels-Lichtenau "
                .repeat(3)
                .strip();
        ada.posts("/moderation/account/name", Map.of("name", name));
        Visitor visitor = DoorScenes.signsIn(visits.visitor(), ada);

        for (int width : new int[] {360, 768, 1280}) {
            visitor.page().setViewportSize(width, 740);
            visitor.opens("/moderation/account");
            BoundingBox account = visitor.page().locator("header form a").boundingBox();
            BoundingBox out = visitor.page().locator("header form button").boundingBox();

            assertThat(visitor.page().locator("header form a")).hasAttribute("title", name);
            assertThat(Math.abs(account.y + account.height / 2 - out.y - out.height / 2))
                    .as("at " + width)
                    .isLessThan(12);
            assertThat(account.x + account.width).as("at " + width).isLessThanOrEqualTo(out.x);
        }
    }
}
