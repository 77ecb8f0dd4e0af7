package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** All accounts: seen, invited, disabled, given rights. */
@Requires(Right.MANAGE_PEOPLE)
@RunOnVirtualThread
@Path("/moderation/people")
@Produces("text/html;charset=UTF-8")
class PeopleResource {

    private final PeopleReader people;
    private final PeoplePages pages;
    private final Grants grants;
    private final Invite invite;
    private final ChangeAccess changeAccess;
    private final SwitchAccount switchAccount;
    private final MakeLink makeLink;
    private final ChangeFactors changeFactors;
    private final PeopleMessages messages;

    PeopleResource(
            PeopleReader people,
            PeoplePages pages,
            Grants grants,
            Invite invite,
            ChangeAccess changeAccess,
            SwitchAccount switchAccount,
            MakeLink makeLink,
            ChangeFactors changeFactors,
            PeopleMessages messages) {
        this.people = people;
        this.pages = pages;
        this.grants = grants;
        this.invite = invite;
        this.changeAccess = changeAccess;
        this.switchAccount = switchAccount;
        this.makeLink = makeLink;
        this.changeFactors = changeFactors;
        this.messages = messages;
    }

    @GET
    public Response list() {
        return pages.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @RestForm @Nullable String email,
            @RestForm @Nullable String role,
            @RestForm("site") @Nullable List<String> sites) {
        Grants.Grant grant = grants.read(role, sites);
        String typed = email == null ? "" : email;
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        InvitationFaults faults = faults(address, grant);
        if (faults.isAny() || address.isEmpty()) {
            return pages.refused(ErrorCode.INVALID, typed, faults, grant);
        }
        return invite.invite(address.get(), grant)
                .map(link ->
                        pages.link(LinkPurpose.INVITATION, link, address.get().text()))
                .orElseGet(() -> pages.refused(
                        ErrorCode.DUPLICATE, typed, InvitationFaults.ofEmail(messages.email_known()), grant));
    }

    private InvitationFaults faults(Optional<EmailAddress> address, Grants.Grant grant) {
        boolean idle = grant.role() == Role.MODERATOR && grant.sites().isEmpty();
        return new InvitationFaults(
                address.isPresent() ? "" : messages.email_malformed(), idle ? messages.site_required() : "");
    }

    @GET
    @Path("/{id}")
    public Response one(@RestPath String id) {
        return pages.one(person(id));
    }

    @POST
    @Path("/{id}/access")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeAccess(
            @RestPath String id,
            @RestForm @Nullable String role,
            @RestForm("site") @Nullable List<String> sites,
            @RestForm @Nullable String version) {
        Grants.Grant grant = grants.read(role, sites);
        PersonChange change = changeAccess.change(person(id).id(), Grants.version(version), grant);
        return change == PersonChange.STALE
                ? pages.one(ErrorCode.STALE.status(), person(id), messages.refused_access(), grant)
                : answer(id, change, messages.done_access());
    }

    @POST
    @Path("/{id}/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeState(@RestPath String id, @RestForm @Nullable String state) {
        ModeratorId who = person(id).id();
        return switch (state) {
            case "disabled" -> answer(id, switchAccount.disable(who), messages.done_disabled());
            case "enabled" -> answer(id, switchAccount.enable(who), messages.done_enabled());
            case null, default -> throw new Problem(ErrorCode.BAD_REQUEST);
        };
    }

    @POST
    @Path("/{id}/links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeLink(@RestPath String id) {
        PeopleReader.Person person = person(id);
        return switch (makeLink.make(person.id())) {
            case MakeLink.Result.Made made -> pages.link(made.purpose(), made.token(), person.email());
            case MakeLink.Result.Refused refused -> answer(id, refused.why(), "");
        };
    }

    /** For somebody who has lost phone and paper. */
    @POST
    @Path("/{id}/second-factor-removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeSecondFactor(@RestPath String id) {
        return answer(id, changeFactors.removeAllOf(person(id).id()), messages.done_factor_removed());
    }

    private Response answer(String id, PersonChange change, String done) {
        return switch (change) {
            case DONE -> pages.one(200, person(id), done);
            case LAST_ADMINISTRATOR -> pages.one(409, person(id), messages.refused_last_administrator());
            case ONESELF -> pages.one(409, person(id), messages.refused_oneself());
            case STALE -> pages.one(409, person(id), messages.refused_stale());
        };
    }

    private PeopleReader.Person person(String id) {
        return ModeratorId.parse(id).flatMap(people::one).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
