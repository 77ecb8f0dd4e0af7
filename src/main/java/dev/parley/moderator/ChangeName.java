package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives whoever is signed in another name. */
@ApplicationScoped
class ChangeName {

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final AuditLog log;

    ChangeName(CurrentModerator current, ModeratorRepository accounts, AuditLog log) {
        this.current = current;
        this.accounts = accounts;
        this.log = log;
    }

    @Transactional
    void change(String name) {
        ModeratorId id = current.id();
        Moderator account = accounts.locked(id).orElseThrow();
        if (!account.name().equals(name)) {
            log.append(
                    null,
                    current.actor(),
                    AuditEntry.changed(Target.moderator(id), AuditAction.NAME_CHANGED, "name", account.name(), name));
            account.rename(name);
        }
    }
}
