package dev.parley.moderator;

import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where the holder of the set-up link becomes the first administrator. Without the link it is not here (threat T30). */
@PermitAll
@RunOnVirtualThread
@Path("/moderation/setup")
@Produces("text/html;charset=UTF-8")
class SetupResource {

    private final Newcomers newcomers;
    private final FirstAccount firstAccount;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final NewcomerPages pages;
    private final SessionCookie cookie;
    private final ClientAddresses clients;
    private final Capacity capacity;

    SetupResource(
            Newcomers newcomers,
            FirstAccount firstAccount,
            PasswordRules rules,
            PasswordHashing hashing,
            NewcomerPages pages,
            SessionCookie cookie,
            ClientAddresses clients,
            Capacity capacity) {
        this.capacity = capacity;
        this.newcomers = newcomers;
        this.firstAccount = firstAccount;
        this.rules = rules;
        this.hashing = hashing;
        this.pages = pages;
        this.cookie = cookie;
        this.clients = clients;
    }

    @GET
    public Response form(@RestQuery @Nullable String token) {
        return newcomers
                .setup(token)
                .map(link -> pages.fresh(LinkPurpose.SETUP, link, ""))
                .orElseGet(this::spent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam NewcomerForm form, HttpServerRequest request) {
        capacity.require();
        return newcomers
                .setup(form.token())
                .map(link -> made(link, form, request))
                .orElseGet(this::spent);
    }

    private Response made(SecretToken link, NewcomerForm form, HttpServerRequest request) {
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        Optional<String> name = DisplayName.parse(form.name());
        String address = email.map(EmailAddress::text).orElse("");
        NewcomerEntry entry = new NewcomerEntry(email, name, rules.fault(form.password(), address, name.orElse("")));
        if (!entry.isGood()) {
            return pages.refused(LinkPurpose.SETUP, link, form.email(), form.name(), entry);
        }
        String hash = hashing.hash(form.password());
        Visit visit = Visit.of(request, clients, cookie);
        return firstAccount
                .fromSetup(link, entry.email().orElseThrow(), entry.name().orElseThrow(), hash, visit)
                .map(token ->
                        Redirect.to(DeskPath.HOME).cookie(cookie.make(token)).build())
                .orElseGet(this::spent);
    }

    private Response spent() {
        return pages.spent(LinkPurpose.SETUP);
    }
}
