package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.web.Assets;
import dev.parley.web.PageAnswer;
import dev.parley.web.TimeView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the pages on one's own second factors. */
@ApplicationScoped
class FactorPages {

    private final CurrentModerator current;
    private final Credentials credentials;
    private final Factors factors;
    private final DeskFrames frames;
    private final Assets assets;
    private final PageAnswer answer;
    private final PeopleMessages messages;
    private final Times times;

    FactorPages(
            CurrentModerator current,
            Credentials credentials,
            Factors factors,
            DeskFrames frames,
            Assets assets,
            PageAnswer answer,
            PeopleMessages messages,
            Times times) {
        this.current = current;
        this.credentials = credentials;
        this.factors = factors;
        this.frames = frames;
        this.assets = assets;
        this.answer = answer;
        this.messages = messages;
        this.times = times;
    }

    Response all(String notice) {
        return all(200, notice, "").build();
    }

    Response refused(ErrorCode code, String problem) {
        return all(code.status(), "", problem).build();
    }

    Response wrongPassword() {
        return refused(ErrorCode.INVALID, messages.password_wrong());
    }

    Response tooMany(Duration delay) {
        return all(ErrorCode.TOO_FAST.status(), "", messages.too_many_guesses(GuessLimits.minutes(delay)))
                .header(HttpHeaders.RETRY_AFTER, delay.toSeconds())
                .build();
    }

    private Response.ResponseBuilder all(int status, String notice, String problem) {
        Factors.Owned owned = factors.of(current.id());
        FactorsView view = new FactorsView(
                current.owesFactor() && owned.isEmpty(),
                notice,
                problem,
                owned.codeApp(),
                owned.passkeys().stream().map(this::entry).toList(),
                owned.codesLeft());
        return answer.privately(status, new FactorsPage(frame(messages.second_factor()), view).render());
    }

    private FactorsView.Entry entry(Passkeys.Passkey passkey) {
        return new FactorsView.Entry(
                Long.toString(passkey.id()),
                passkey.name(),
                times.toTheMinute(passkey.createdAt()),
                time(passkey.lastUsedAt()));
    }

    private @Nullable TimeView time(@Nullable Instant moment) {
        return moment == null ? null : times.toTheMinute(moment);
    }

    Response codeApp(byte[] secret, String problem) {
        String text = Base32.of(secret);
        QrPath picture = QrPath.of(address(text));
        CodeAppView view = new CodeAppView(picture.path(), picture.size(), Base32.grouped(text), problem);
        int status = problem.isEmpty() ? 200 : ErrorCode.INVALID.status();
        return answer.once(status, new CodeAppPage(frame(messages.code_app_title()), view).render());
    }

    /** As apps read it. */
    private String address(String secret) {
        String account = URLEncoder.encode(credentials.own(current.id()).email(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/Parley:" + account + "?secret=" + secret + "&issuer=Parley";
    }

    Response newPasskey(String name, PasskeyDesk.Question question) {
        PasskeyView passkey = PasskeyView.of(question, assets.address("passkey.js"));
        return answer.once(
                200, new NewPasskeyPage(frame(messages.passkey_title()), new NewPasskeyView(name, passkey)).render());
    }

    Response codes(List<String> codes) {
        return answer.once(200, new CodesPage(frame(messages.codes_title()), new CodesView(codes)).render());
    }

    private DeskFrameView frame(String title) {
        return frames.frame(title, Section.ACCOUNT);
    }
}
