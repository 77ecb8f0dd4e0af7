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

/** Where somebody who is invited gives a name and a password. Without the link it is not here. */
@PermitAll
@RunOnVirtualThread
@Path("/moderation/invitation")
@Produces("text/html;charset=UTF-8")
class InvitationResource {

    private final Newcomers newcomers;
    private final AcceptInvitation acceptInvitation;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final NewcomerPages pages;
    private final SessionCookie cookie;
    private final ClientAddresses clients;
    private final Capacity capacity;

    InvitationResource(
            Newcomers newcomers,
            AcceptInvitation acceptInvitation,
            PasswordRules rules,
            PasswordHashing hashing,
            NewcomerPages pages,
            SessionCookie cookie,
            ClientAddresses clients,
            Capacity capacity) {
        this.capacity = capacity;
        this.newcomers = newcomers;
        this.acceptInvitation = acceptInvitation;
        this.rules = rules;
        this.hashing = hashing;
        this.pages = pages;
        this.cookie = cookie;
        this.clients = clients;
    }

    @GET
    public Response form(@RestQuery @Nullable String token) {
        return expected(token)
                .map(guest -> pages.fresh(LinkPurpose.INVITATION, guest.link(), guest.email()))
                .orElseGet(this::spent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@BeanParam NewcomerForm form, HttpServerRequest request) {
        capacity.require();
        return expected(form.token())
                .map(guest -> accepted(guest, form, request))
                .orElseGet(this::spent);
    }

    private Response accepted(Newcomers.Expected guest, NewcomerForm form, HttpServerRequest request) {
        Optional<String> name = DisplayName.parse(form.name());
        NewcomerEntry entry = new NewcomerEntry(
                EmailAddress.parse(guest.email()), name, rules.fault(form.password(), guest.email(), name.orElse("")));
        if (!entry.isGood()) {
            return pages.refused(LinkPurpose.INVITATION, guest.link(), guest.email(), form.name(), entry);
        }
        String hash = hashing.hash(form.password());
        return acceptInvitation
                .accept(guest.id(), guest.link(), entry.name().orElseThrow(), hash, Visit.of(request, clients, cookie))
                .map(token ->
                        Redirect.to(DeskPath.HOME).cookie(cookie.make(token)).build())
                .orElseGet(this::spent);
    }

    private Optional<Newcomers.Expected> expected(@Nullable String token) {
        return newcomers.expected(LinkPurpose.INVITATION, AccountState.INVITED, token);
    }

    private Response spent() {
        return pages.spent(LinkPurpose.INVITATION);
    }
}
