package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends the session of whoever leaves. */
@ApplicationScoped
class Departure {

    private final CurrentModerator current;
    private final Sessions sessions;
    private final AuditLog log;

    Departure(CurrentModerator current, Sessions sessions, AuditLog log) {
        this.current = current;
        this.sessions = sessions;
        this.log = log;
    }

    @Transactional
    void of(SecretToken token) {
        sessions.end(token);
        ModeratorId who = new ModeratorId(current.actor().id());
        log.append(null, current.actor(), AuditEntry.of(Target.moderator(who), AuditAction.SIGNED_OUT));
    }
}
