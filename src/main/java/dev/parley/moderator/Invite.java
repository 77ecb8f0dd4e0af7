package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.IdSource;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an account for somebody, who opens it by a link. */
@ApplicationScoped
class Invite {

    private final CurrentModerator current;
    private final NewAccounts newAccounts;
    private final ModeratorRepository accounts;
    private final SiteGrants siteGrants;
    private final OneTimeLinks links;
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    Invite(
            CurrentModerator current,
            NewAccounts newAccounts,
            ModeratorRepository accounts,
            SiteGrants siteGrants,
            OneTimeLinks links,
            AuditLog log,
            IdSource ids,
            Clock clock) {
        this.current = current;
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.siteGrants = siteGrants;
        this.links = links;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The link; empty where there is an account of this address already. */
    @Transactional
    Optional<SecretToken> invite(EmailAddress email, Grants.Grant grant) {
        newAccounts.oneAtATime();
        if (accounts.byEmail(email).isPresent()) {
            return Optional.empty();
        }
        Moderator guest = Moderator.invited(ids.newModeratorId(), email, grant.role(), clock.instant());
        accounts.persistAndFlush(guest);
        siteGrants.replace(guest.id(), grant.sites());
        log.append(null, current.actor(), entry(guest, grant));
        return Optional.of(links.make(LinkPurpose.INVITATION, guest.id()));
    }

    private static AuditEntry entry(Moderator guest, Grants.Grant grant) {
        List<String> keys = grant.sites().stream().map(SiteView::key).toList();
        Map<String, String> after =
                Map.of("email", guest.email(), "role", grant.role().toString(), "sites", SiteGrants.inLog(keys));
        return new AuditEntry(Target.moderator(guest.id()), AuditAction.INVITED, Map.of(), after, "");
    }
}
