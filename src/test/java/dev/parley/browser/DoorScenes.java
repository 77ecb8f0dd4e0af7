package dev.parley.browser;

import com.microsoft.playwright.options.Cookie;
import dev.parley.support.Codes;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Brings a visitor before the scenes at the doors of the desk: signing in, one's account, other people's. */
@ApplicationScoped
class DoorScenes {

    private static final String FACTORS = "/moderation/account/second-factor";

    private final World world;

    DoorScenes(World world) {
        this.world = world;
    }

    void show(Scene scene, Visitor visitor) {
        Staff ada = world.administrator();
        switch (scene) {
            case SIGN_IN -> visitor.opens("/moderation/sign-in");
            case SPENT_LINK -> visitor.expecting("404").opens("/moderation/invitation?token=spent");
            case SIGNED_OUT -> signedOut(visitor, ada);
            case ACCOUNT -> signsIn(visitor, ada).opens("/moderation/account");
            case SECOND_FACTOR -> signsIn(visitor, ada).opens(FACTORS);
            case CODE_APP -> codeApp(visitor, ada);
            case RECOVERY_CODES -> recoveryCodes(visitor, ada);
            case SECOND_STEP -> secondStep(visitor, ada);
            case PEOPLE -> people(visitor, ada);
            case PERSON -> person(visitor, ada);
            case INVITATION_LINK -> invitationLink(visitor, ada);
            case INVITATION -> invitation(visitor, ada);
            case API_KEYS -> apiKeys(visitor, ada);
            default -> throw new IllegalArgumentException(scene + " is not at the doors");
        }
    }

    /** Lets the visitor's browser hold the session of somebody. */
    static Visitor signsIn(Visitor visitor, Staff staff) {
        visitor.context()
                .addCookies(List.of(new Cookie("parley-session", staff.session())
                        .setUrl("http://localhost:" + RestAssured.port)
                        .setHttpOnly(true)));
        return visitor;
    }

    private static void signedOut(Visitor visitor, Staff ada) {
        signsIn(visitor, ada).opens("/moderation/account");
        visitor.context().clearCookies();
        visitor.expecting("401").page().locator("#name").fill("Ada");
        visitor.presses("Save the name").problems().waitFor();
    }

    private static void codeApp(Visitor visitor, Staff ada) {
        signsIn(visitor, ada).opens(FACTORS);
        visitor.page().locator("#app-password").fill(Staff.PASSWORD);
        visitor.presses("Set up an app").page().locator("svg.qr").waitFor();
    }

    private static void recoveryCodes(Visitor visitor, Staff ada) {
        codeApp(visitor, ada);
        String secret = visitor.page().locator("#secret").inputValue().replace(" ", "");
        visitor.field("Code").fill(Codes.now(secret));
        visitor.presses("Confirm").page().locator(".codes").waitFor();
    }

    private static void secondStep(Visitor visitor, Staff ada) {
        recoveryCodes(visitor, ada);
        visitor.presses("Sign out").page().locator("#email").fill(ada.email());
        visitor.page().locator("#password").fill(Staff.PASSWORD);
        visitor.page().locator("form:has(#password) button").click();
        visitor.page().locator("#code").waitFor();
    }

    private void people(Visitor visitor, Staff ada) {
        world.moderator("default");
        signsIn(visitor, ada).opens("/moderation/people");
    }

    private void person(Visitor visitor, Staff ada) {
        Staff mia = world.moderator("default");
        signsIn(visitor, ada).opens("/moderation/people").follows(mia.name());
        visitor.page().locator("#state-title").waitFor();
    }

    private static void invitationLink(Visitor visitor, Staff ada) {
        signsIn(visitor, ada).opens("/moderation/people");
        visitor.field("Email").fill("guest-of-" + ada.email());
        visitor.page().locator("#site-default").check();
        visitor.presses("Make the invitation").page().locator("#secret").waitFor();
    }

    private static void invitation(Visitor visitor, Staff ada) {
        invitationLink(visitor, ada);
        visitor.page().navigate(visitor.page().locator("#secret").inputValue());
        visitor.expecting("422").page().locator("#password").fill("password1");
        visitor.page().locator("main button").click();
        visitor.problems().waitFor();
    }

    private static void apiKeys(Visitor visitor, Staff ada) {
        ada.posts(
                "/moderation/settings/keys",
                Map.of("name", "Night watch", "right", List.of("read-queue", "decide"), "site", "default"));
        signsIn(visitor, ada).opens("/moderation/settings/keys");
    }
}
