package dev.parley.moderator;

import dev.parley.platform.Capacity;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
@RunOnVirtualThread
@Path("/moderation/recovery")
@Produces("text/html;charset=UTF-8")
class RecoveryResource {

    private final Newcomers newcomers;
    private final Recover recover;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final NewcomerPages pages;
    private final RecoveredCookie recovered;
    private final Capacity capacity;

    RecoveryResource(
            Newcomers newcomers,
            Recover recover,
            PasswordRules rules,
            PasswordHashing hashing,
            NewcomerPages pages,
            RecoveredCookie recovered,
            Capacity capacity) {
        this.capacity = capacity;
        this.newcomers = newcomers;
        this.recover = recover;
        this.rules = rules;
        this.hashing = hashing;
        this.pages = pages;
        this.recovered = recovered;
    }

    @GET
    public Response form(@RestQuery @Nullable String token) {
        return expected(token)
                .map(owner -> pages.fresh(LinkPurpose.RECOVERY, owner.link(), owner.email()))
                .orElseGet(this::spent);
    }

    /** Leads to the sign-in, because a second factor is still asked for there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam NewcomerForm form) {
        capacity.require();
        return expected(form.token()).map(owner -> chosen(owner, form)).orElseGet(this::spent);
    }

    private Response chosen(Newcomers.Expected owner, NewcomerForm form) {
        NewcomerEntry entry = new NewcomerEntry(
                EmailAddress.parse(owner.email()),
                Optional.of(owner.name()),
                rules.fault(form.password(), owner.email(), owner.name()));
        if (!entry.isGood()) {
            return pages.refused(LinkPurpose.RECOVERY, owner.link(), owner.email(), "", entry);
        }
        if (!recover.choose(owner.id(), owner.link(), hashing.hash(form.password()))) {
            return spent();
        }
        return Redirect.to("/moderation/sign-in")
                .cookie(recovered.make(owner.email()))
                .build();
    }

    private Optional<Newcomers.Expected> expected(@Nullable String token) {
        return newcomers.expected(LinkPurpose.RECOVERY, AccountState.ACTIVE, token);
    }

    private Response spent() {
        return pages.spent(LinkPurpose.RECOVERY);
    }
}
