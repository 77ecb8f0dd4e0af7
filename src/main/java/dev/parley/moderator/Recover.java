package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives an account another password by a link, and ends all its sessions: one of them may be a thief's. */
@ApplicationScoped
class Recover {

    private final ModeratorRepository accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final AuditLog log;

    Recover(ModeratorRepository accounts, OneTimeLinks links, Sessions sessions, AuditLog log) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.log = log;
    }

    /** Whether it was done: not where somebody was faster, or the account was disabled since. */
    @Transactional
    boolean choose(ModeratorId id, SecretToken link, String passwordHash) {
        return accounts.locked(id)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .filter(account -> links.use(LinkPurpose.RECOVERY, link))
                .map(account -> {
                    account.changePassword(passwordHash);
                    sessions.endAll(id);
                    log.append(null, Actor.moderator(id), AuditEntry.of(Target.moderator(id), AuditAction.RECOVERED));
                    return account;
                })
                .isPresent();
    }
}
