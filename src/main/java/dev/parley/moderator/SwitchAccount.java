package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Disables accounts, whose sessions and links end with that, and enables them again. */
@ApplicationScoped
class SwitchAccount {

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final Administrators administrators;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AuditLog log;

    SwitchAccount(
            CurrentModerator current,
            ModeratorRepository accounts,
            Administrators administrators,
            Sessions sessions,
            OneTimeLinks links,
            AuditLog log) {
        this.current = current;
        this.accounts = accounts;
        this.administrators = administrators;
        this.sessions = sessions;
        this.links = links;
        this.log = log;
    }

    @Transactional
    PersonChange disable(ModeratorId id) {
        boolean last = administrators.isLast(id);
        Moderator account = accounts.locked(id).orElseThrow();
        if (id.equals(current.id())) {
            return PersonChange.ONESELF;
        }
        if (last) {
            return PersonChange.LAST_ADMINISTRATOR;
        }
        if (account.state() == AccountState.DISABLED) {
            return PersonChange.STALE;
        }
        account.disable();
        sessions.endAll(id);
        links.dropAll(id);
        log.append(null, current.actor(), AuditEntry.of(Target.moderator(id), AuditAction.DISABLED));
        return PersonChange.DONE;
    }

    @Transactional
    PersonChange enable(ModeratorId id) {
        Moderator account = accounts.locked(id).orElseThrow();
        if (account.state() != AccountState.DISABLED) {
            return PersonChange.STALE;
        }
        account.enable();
        log.append(null, current.actor(), AuditEntry.of(Target.moderator(id), AuditAction.ENABLED));
        return PersonChange.DONE;
    }
}
