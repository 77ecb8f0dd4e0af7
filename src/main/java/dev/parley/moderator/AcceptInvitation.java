package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes an account of an invitation. */
@ApplicationScoped
class AcceptInvitation {

    private final ModeratorRepository accounts;
    private final OneTimeLinks links;
    private final Arrival arrival;
    private final AuditLog log;

    AcceptInvitation(ModeratorRepository accounts, OneTimeLinks links, Arrival arrival, AuditLog log) {
        this.accounts = accounts;
        this.links = links;
        this.arrival = arrival;
        this.log = log;
    }

    /** The session that has begun; empty where somebody was faster, or the invitation was taken back. */
    @Transactional
    Optional<SecretToken> accept(ModeratorId id, SecretToken link, String name, String passwordHash, Visit visit) {
        return accounts.locked(id)
                .filter(account -> account.state() == AccountState.INVITED)
                .filter(account -> links.use(LinkPurpose.INVITATION, link))
                .map(account -> {
                    account.accept(name, passwordHash);
                    log.append(
                            null,
                            Actor.moderator(id),
                            AuditEntry.changed(
                                    Target.moderator(id), AuditAction.INVITATION_ACCEPTED, "name", "", name));
                    return arrival.begin(account, Proof.LINK, visit);
                });
    }
}
