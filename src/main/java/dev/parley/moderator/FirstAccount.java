package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Makes the account that all others come from, while there is none. Several instances may try at once. */
@ApplicationScoped
@Transactional
class FirstAccount {

    private final NewAccounts newAccounts;
    private final ModeratorRepository accounts;
    private final OneTimeLinks links;
    private final Arrival arrival;
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    FirstAccount(
            NewAccounts newAccounts,
            ModeratorRepository accounts,
            OneTimeLinks links,
            Arrival arrival,
            AuditLog log,
            IdSource ids,
            Clock clock) {
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.links = links;
        this.arrival = arrival;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isMissing() {
        return accounts.count() == 0;
    }

    /** As the configuration says; does nothing where somebody was first. */
    void fromConfiguration(EmailAddress email, String passwordHash) {
        newAccounts.oneAtATime();
        if (isMissing()) {
            make(Actor.SYSTEM, email, "", passwordHash);
        }
    }

    /** By the set-up link, which is used up; empty where it opens nothing (threat T30). */
    Optional<SecretToken> fromSetup(
            SecretToken link, EmailAddress email, String name, String passwordHash, Visit visit) {
        newAccounts.oneAtATime();
        if (!isMissing() || !links.use(LinkPurpose.SETUP, link)) {
            return Optional.empty();
        }
        return Optional.of(arrival.begin(make(Actor.VISITOR, email, name, passwordHash), Proof.LINK, visit));
    }

    private Moderator make(Actor actor, EmailAddress email, String name, String passwordHash) {
        Moderator first =
                Moderator.firstAdministrator(ids.newModeratorId(), email, name, passwordHash, clock.instant());
        accounts.persistAndFlush(first);
        AuditEntry created = new AuditEntry(
                Target.moderator(first.id()),
                AuditAction.ACCOUNT_CREATED,
                Map.of(),
                Map.of("role", first.role().toString(), "email", first.email()),
                "");
        log.append(null, actor, created);
        return first;
    }
}
