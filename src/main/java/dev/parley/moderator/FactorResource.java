package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** One's own second factors: an app that shows codes, passkeys, and codes on paper. */
@Requires(Right.OWN_ACCOUNT)
@RunOnVirtualThread
@Path("/moderation/account/second-factor")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FactorResource {

    private final CurrentModerator current;
    private final Passes passes;
    private final PasswordGate gate;
    private final CodeApps codeApps;
    private final PasskeyDesk passkeys;
    private final ChangeFactors changeFactors;
    private final FactorPages pages;
    private final PeopleMessages messages;

    FactorResource(
            CurrentModerator current,
            Passes passes,
            PasswordGate gate,
            CodeApps codeApps,
            PasskeyDesk passkeys,
            ChangeFactors changeFactors,
            FactorPages pages,
            PeopleMessages messages) {
        this.current = current;
        this.passes = passes;
        this.gate = gate;
        this.codeApps = codeApps;
        this.passkeys = passkeys;
        this.changeFactors = changeFactors;
        this.pages = pages;
        this.messages = messages;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show() {
        return pages.all("");
    }

    @POST
    @Path("/code-app")
    public Response beginCodeApp(@BeanParam FactorForm form) {
        return withPassword(
                form,
                () -> codeApps.begin(current.id())
                        .map(secret -> pages.codeApp(secret, ""))
                        .orElseGet(() -> pages.refused(ErrorCode.STALE, messages.code_app_there())));
    }

    @POST
    @Path("/code-app-confirmation")
    public Response confirmCodeApp(@BeanParam FactorForm form, HttpServerRequest request) {
        return changeFactors
                .confirmCodeApp(form.code())
                .map(codes -> added(codes, request))
                .orElseGet(() -> codeApps.pending(current.id())
                        .map(secret -> pages.codeApp(secret, messages.code_refused()))
                        .orElseGet(() -> pages.refused(ErrorCode.STALE, messages.code_app_there())));
    }

    @POST
    @Path("/passkey-ceremonies")
    public Response askForPasskey(@BeanParam FactorForm form) {
        return withPassword(
                form,
                () -> DisplayName.parse(form.name())
                        .map(name -> pages.newPasskey(name, passkeys.askForNew(current.id(), current.name())))
                        .orElseGet(() -> pages.refused(ErrorCode.INVALID, messages.name_malformed())));
    }

    /** What the script brings from the browser; the password was asked for when the ceremony began. */
    @POST
    @Path("/passkeys")
    public Response addPasskey(@BeanParam FactorForm form, HttpServerRequest request) {
        return DisplayName.parse(form.name())
                .flatMap(name -> changeFactors.addPasskey(name, form.ceremony(), form.credential()))
                .map(codes -> added(codes, request))
                .orElseGet(() -> pages.refused(ErrorCode.INVALID, messages.passkey_not_made()));
    }

    @POST
    @Path("/removals")
    public Response remove(@BeanParam FactorForm form, HttpServerRequest request) {
        return withPassword(form, () -> {
            boolean removed = form.factor().equals("code-app")
                    ? changeFactors.removeCodeApp()
                    : changeFactors.removePasskey(number(form.factor()));
            enterAgain(request);
            return removed
                    ? pages.all(messages.done_factor_removed())
                    : pages.refused(ErrorCode.STALE, messages.no_such_factor());
        });
    }

    @POST
    @Path("/recovery-codes")
    public Response makeRecoveryCodes(@BeanParam FactorForm form) {
        return withPassword(
                form,
                () -> changeFactors
                        .newRecoveryCodes()
                        .map(pages::codes)
                        .orElseGet(() -> pages.refused(ErrorCode.STALE, messages.no_factor_yet())));
    }

    private Response added(List<String> recoveryCodes, HttpServerRequest request) {
        enterAgain(request);
        return recoveryCodes.isEmpty() ? pages.all(messages.done_factor_added()) : pages.codes(recoveryCodes);
    }

    /** Having a second factor may be what opens the desk, so that the page is drawn with the rights that follow. */
    private void enterAgain(HttpServerRequest request) {
        passes.shown(request).ifPresent(current::enter);
    }

    private Response withPassword(FactorForm form, Supplier<Response> then) {
        return switch (gate.ask(form.password())) {
            case PasswordGate.Answer.TooMany tooMany -> pages.tooMany(tooMany.delay());
            case PasswordGate.Answer.Wrong wrong -> pages.wrongPassword();
            case PasswordGate.Answer.Right right -> then.get();
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
    }
}
