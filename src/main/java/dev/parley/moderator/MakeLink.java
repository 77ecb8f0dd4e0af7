package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a link for somebody: to a new password, or, where there is none yet, once more to the invitation. */
@ApplicationScoped
class MakeLink {

    /** What came of it. */
    sealed interface Result {

        /** What the link is for, and its secret. */
        record Made(LinkPurpose purpose, SecretToken token) implements Result {}

        record Refused(PersonChange why) implements Result {}
    }

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final OneTimeLinks links;
    private final AuditLog log;

    MakeLink(CurrentModerator current, ModeratorRepository accounts, OneTimeLinks links, AuditLog log) {
        this.current = current;
        this.accounts = accounts;
        this.links = links;
        this.log = log;
    }

    /** Not for oneself: it would stand in for one's own password, which an open session is not enough to change. */
    @Transactional
    Result make(ModeratorId id) {
        if (id.equals(current.id())) {
            return new Result.Refused(PersonChange.ONESELF);
        }
        return switch (accounts.locked(id).orElseThrow().state()) {
            case ACTIVE -> made(id, LinkPurpose.RECOVERY, AuditAction.RECOVERY_LINK_MADE);
            case INVITED -> made(id, LinkPurpose.INVITATION, AuditAction.INVITED);
            case DISABLED -> new Result.Refused(PersonChange.STALE);
        };
    }

    private Result made(ModeratorId id, LinkPurpose purpose, AuditAction action) {
        log.append(null, current.actor(), AuditEntry.of(Target.moderator(id), action));
        return new Result.Made(purpose, links.make(purpose, id));
    }
}
