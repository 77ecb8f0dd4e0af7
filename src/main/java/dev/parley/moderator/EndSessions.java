package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Ends sessions of whoever is signed in: one of their own, or all but the present one. */
@ApplicationScoped
class EndSessions {

    private final CurrentModerator current;
    private final Sessions sessions;
    private final AuditLog log;

    EndSessions(CurrentModerator current, Sessions sessions, AuditLog log) {
        this.current = current;
        this.sessions = sessions;
        this.log = log;
    }

    /** Ends this session, or for none all others than the present one; other people's are not touched. */
    @Transactional
    void end(Optional<SessionId> session) {
        ModeratorId id = current.id();
        int ended =
                session.map(one -> sessions.endOne(id, one)).orElseGet(() -> sessions.endOthers(id, current.session()));
        if (ended > 0) {
            Map<String, String> how = Map.of("sessions", Integer.toString(ended));
            log.append(
                    null,
                    current.actor(),
                    new AuditEntry(Target.moderator(id), AuditAction.SESSIONS_ENDED, how, Map.of(), ""));
        }
    }
}
