package dev.parley.moderator;

import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ModeratorId;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in: by password, then perhaps a code; or by a passkey alone. */
@PermitAll
@RunOnVirtualThread
@Path("/moderation/sign-in")
@Produces("text/html;charset=UTF-8")
class SignInResource {

    private static final String SECOND_STEP = "/moderation/sign-in/code";

    private final SignIn signIn;
    private final SecondStep secondStep;
    private final PasskeySignIn passkeySignIn;
    private final SignInPages pages;
    private final Doorstep doorstep;
    private final RecoveredCookie recovered;
    private final SessionCookie cookie;
    private final ClientAddresses clients;
    private final Capacity capacity;

    SignInResource(
            SignIn signIn,
            SecondStep secondStep,
            PasskeySignIn passkeySignIn,
            SignInPages pages,
            Doorstep doorstep,
            RecoveredCookie recovered,
            SessionCookie cookie,
            ClientAddresses clients,
            Capacity capacity) {
        this.capacity = capacity;
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.passkeySignIn = passkeySignIn;
        this.pages = pages;
        this.doorstep = doorstep;
        this.recovered = recovered;
        this.cookie = cookie;
        this.clients = clients;
    }

    /** Whoever is in already is led on to where they wanted to be. */
    @GET
    public Response form(@RestQuery @Nullable String next, HttpServerRequest request) {
        String checked = DeskPath.checked(next);
        if (doorstep.isSignedIn(request)) {
            return Redirect.to(checked).build();
        }
        Optional<String> email = recovered.read(request);
        if (email.isPresent()) {
            return Response.fromResponse(pages.formAfterRecovery(checked, email.get()))
                    .cookie(recovered.forget())
                    .build();
        }
        return doorstep.isNobodyThere() ? pages.formOfNobody(checked) : pages.form(checked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@BeanParam SignInForm form, HttpServerRequest request) {
        try {
            capacity.require();
            return entered(form, request);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return pages.unavailable(form.next(), form.email());
            }
            throw failure;
        }
    }

    private Response entered(SignInForm form, HttpServerRequest request) {
        return switch (signIn.signIn(form.email(), form.password(), visit(request))) {
            case SignInResult.Welcome(SecretToken token) -> welcome(form, token);
            case SignInResult.SecondStep(SecretToken token) ->
                Redirect.to(SECOND_STEP + "?next=" + URLEncoder.encode(form.next(), StandardCharsets.UTF_8))
                        .cookie(cookie.makeHalfway(token))
                        .build();
            case SignInResult.Refused refused -> pages.refused(form.next(), form.email());
            case SignInResult.TooMany(Duration delay) -> pages.tooMany(form.next(), form.email(), delay);
        };
    }

    @GET
    @Path("/code")
    public Response codeForm(@RestQuery @Nullable String next, HttpServerRequest request) {
        String checked = DeskPath.checked(next);
        return secondStep
                .expected(visit(request))
                .map(who -> pages.secondStep(who, checked))
                .orElseGet(SignInResource::fromTheStart);
    }

    @POST
    @Path("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enterCode(@BeanParam SignInForm form, HttpServerRequest request) {
        Visit visit = visit(request);
        Optional<ModeratorId> expected = secondStep.expected(visit);
        if (expected.isEmpty()) {
            return fromTheStart();
        }
        ModeratorId who = expected.get();
        return switch (secondStep.finish(who, form.code(), visit)) {
            case SignInResult.Welcome(SecretToken token) -> welcome(form, token);
            case SignInResult.TooMany(Duration delay) -> pages.tooManyCodes(who, form.next(), delay);
            case SignInResult.Refused refused -> pages.refusedCode(who, form.next());
            case SignInResult.SecondStep again -> pages.secondStep(who, form.next());
        };
    }

    /** What the script brings from the browser. */
    @POST
    @Path("/passkey")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enterByPasskey(@BeanParam SignInForm form, HttpServerRequest request) {
        return switch (passkeySignIn.signIn(form.ceremony(), form.credential(), visit(request))) {
            case SignInResult.Welcome(SecretToken token) -> welcome(form, token);
            case SignInResult.TooMany(Duration delay) -> pages.tooMany(form.next(), "", delay);
            case SignInResult.Refused refused -> pages.refusedPasskey(form.next());
            case SignInResult.SecondStep none -> pages.refusedPasskey(form.next());
        };
    }

    private Response welcome(SignInForm form, SecretToken token) {
        return Redirect.to(form.next()).cookie(cookie.make(token)).build();
    }

    private static Response fromTheStart() {
        return Redirect.to("/moderation/sign-in").build();
    }

    private Visit visit(HttpServerRequest request) {
        return Visit.of(request, clients, cookie);
    }
}
