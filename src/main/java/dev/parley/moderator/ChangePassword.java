package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores another password for whoever is signed in, and ends their sessions elsewhere and their links. */
@ApplicationScoped
class ChangePassword {

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AuditLog log;

    ChangePassword(
            CurrentModerator current,
            ModeratorRepository accounts,
            Sessions sessions,
            OneTimeLinks links,
            AuditLog log) {
        this.current = current;
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.log = log;
    }

    /**
     * Whether it was done.
     *
     * @param checkedHash the hash that the old password was found to fit; done only if it still is the account's
     */
    @Transactional
    boolean change(String checkedHash, String newHash) {
        ModeratorId id = current.id();
        SessionId here = current.session();
        return accounts.locked(id)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .filter(account -> checkedHash.equals(account.passwordHash()))
                .map(account -> {
                    account.changePassword(newHash);
                    sessions.endOthers(id, here);
                    links.dropAll(id);
                    log.append(
                            null, current.actor(), AuditEntry.of(Target.moderator(id), AuditAction.PASSWORD_CHANGED));
                    return account;
                })
                .isPresent();
    }
}
