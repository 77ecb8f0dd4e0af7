package dev.parley.moderator;

import dev.parley.web.Redirect;
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

/** Where somebody who has lost the password chooses another, by a link from an administrator. */
@PermitAll
@Path("/moderation/recovery")
@Produces("text/html;charset=UTF-8")
class RecoveryResource {

    private final Newcomers newcomers;
    private final Recover recover;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final NewcomerPages pages;

    RecoveryResource(
            Newcomers newcomers, Recover recover, PasswordRules rules, PasswordHashing hashing, NewcomerPages pages) {
        this.newcomers = newcomers;
        this.recover = recover;
        this.rules = rules;
        this.hashing = hashing;
        this.pages = pages;
    }

    @GET
    public Response form(@RestQuery @Nullable String token) {
        return pages.fresh(LinkPurpose.RECOVERY, link(token), expected(token).email());
    }

    /** Leads to the sign-in, because a second factor is still asked for there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam NewcomerForm form) {
        Newcomers.Expected owner = expected(form.token());
        SecretToken link = link(form.token());
        NewcomerEntry entry = new NewcomerEntry(
                EmailAddress.parse(owner.email()),
                Optional.of(owner.name()),
                rules.fault(form.password(), owner.email(), owner.name()));
        if (!entry.isGood()) {
            return pages.refused(LinkPurpose.RECOVERY, link, owner.email(), "", entry);
        }
        if (!recover.choose(owner.id(), link, hashing.hash(form.password()))) {
            throw Newcomers.notHere();
        }
        return Redirect.to("/moderation/sign-in").build();
    }

    private Newcomers.Expected expected(@Nullable String token) {
        return newcomers.expected(LinkPurpose.RECOVERY, AccountState.ACTIVE, token);
    }

    private static SecretToken link(@Nullable String token) {
        return Newcomers.parse(token).orElseThrow(Newcomers::notHere);
    }
}
