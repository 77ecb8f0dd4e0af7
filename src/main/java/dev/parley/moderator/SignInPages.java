package dev.parley.moderator;

import dev.parley.platform.Language;
import dev.parley.platform.ModeratorId;
import dev.parley.web.Assets;
import dev.parley.web.Frames;
import dev.parley.web.PageAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Draws the pages on which somebody signs in. */
@ApplicationScoped
class SignInPages {

    private static final int REFUSED = 422;

    private final PasskeyDesk passkeys;
    private final Factors factors;
    private final Frames frames;
    private final Assets assets;
    private final PageAnswer answer;
    private final PeopleMessages messages;

    SignInPages(
            PasskeyDesk passkeys,
            Factors factors,
            Frames frames,
            Assets assets,
            PageAnswer answer,
            PeopleMessages messages) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.frames = frames;
        this.assets = assets;
        this.answer = answer;
        this.messages = messages;
    }

    Response form(String next) {
        return fresh(next, "", "");
    }

    /** While there is no account to sign in to. */
    Response formOfNobody(String next) {
        return fresh(next, "", messages.sign_in_first());
    }

    /** For somebody who has just chosen another password. */
    Response formAfterRecovery(String next, String email) {
        return fresh(next, email, messages.recovered());
    }

    private Response fresh(String next, String email, String notice) {
        return signIn(200, new SignInView(next, email, notice, "", passkey())).build();
    }

    Response refused(String next, String email) {
        return signIn(REFUSED, next, email, messages.sign_in_refused()).build();
    }

    Response refusedPasskey(String next) {
        return signIn(REFUSED, next, "", messages.passkey_refused()).build();
    }

    Response unavailable(String next, String email) {
        return signIn(503, next, email, messages.sign_in_unavailable()).build();
    }

    Response tooMany(String next, String email, Duration delay) {
        return later(signIn(429, next, email, tooMany(delay)), delay);
    }

    Response secondStep(ModeratorId who, String next) {
        return secondStep(200, who, next, "").build();
    }

    Response refusedCode(ModeratorId who, String next) {
        return secondStep(REFUSED, who, next, messages.code_refused()).build();
    }

    Response tooManyCodes(ModeratorId who, String next, Duration delay) {
        return later(secondStep(429, who, next, tooMany(delay)), delay);
    }

    private Response.ResponseBuilder signIn(int status, String next, String email, String problem) {
        return signIn(status, new SignInView(next, email, "", problem, passkey()));
    }

    private Response.ResponseBuilder signIn(int status, SignInView form) {
        return answer.privately(
                status, new SignInPage(frames.unlisted(Language.ENGLISH, messages.sign_in()), form).render());
    }

    private Response.ResponseBuilder secondStep(int status, ModeratorId who, String next, String problem) {
        Factors.Owned owned = factors.of(who);
        SecondStepView form = new SecondStepView(next, problem, owned.codeApp() || owned.codesLeft() > 0, passkey());
        return answer.privately(
                status, new SecondStepPage(frames.unlisted(Language.ENGLISH, messages.second_step()), form).render());
    }

    private PasskeyView passkey() {
        return PasskeyView.of(passkeys.askForKnown(), assets.address("passkey.js"));
    }

    private String tooMany(Duration delay) {
        return messages.too_many_guesses(GuessLimits.minutes(delay));
    }

    private static Response later(Response.ResponseBuilder response, Duration delay) {
        return response.header(HttpHeaders.RETRY_AFTER, delay.toSeconds()).build();
    }
}
