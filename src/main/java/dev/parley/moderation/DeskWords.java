package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.LoggedAct;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.Decision;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue's words for states, lists, decisions and what became of them. */
@ApplicationScoped
class DeskWords {

    private final DeskMessages messages;
    private final Times times;

    DeskWords(DeskMessages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    String list(DeskList list) {
        return switch (list) {
            case PENDING -> messages.list_pending();
            case REPORTED -> messages.list_reported();
            case APPROVED -> messages.list_approved();
            case REJECTED -> messages.list_rejected();
            case SPAM -> messages.list_spam();
            case TRASH -> messages.list_trash();
            case ALL -> messages.list_all();
        };
    }

    /** As a word of its own, apart from any sentence. */
    String standing(CommentStatus status) {
        return status == CommentStatus.PENDING ? messages.waiting() : list(DeskList.of(status));
    }

    String state(CommentStatus status) {
        return switch (status) {
            case PENDING -> messages.state_pending();
            case APPROVED -> messages.state_approved();
            case REJECTED -> messages.state_rejected();
            case SPAM -> messages.state_spam();
            case TRASH -> messages.state_trash();
            case DELETED -> messages.state_deleted();
        };
    }

    String verb(Decision decision) {
        return switch (decision) {
            case APPROVE -> messages.approve();
            case REJECT -> messages.reject();
            case SPAM -> messages.spam();
            case TRASH -> messages.trash();
            case RESTORE -> messages.restore();
        };
    }

    /** The same for what stands among the reported ones: some are public, some were held. */
    String verbAboutReported(Decision decision) {
        return decision == Decision.APPROVE ? messages.approve_or_leave_up() : verb(decision);
    }

    /** The same for what stands there: what is public already is not approved, but left up. */
    String verb(Decision decision, CommentStatus status) {
        return decision == Decision.APPROVE && status == CommentStatus.APPROVED ? messages.leave_up() : verb(decision);
    }

    /** What one act did, such as "12 approved, 3 marked as spam"; empty for an act that decided nothing. */
    String done(Map<AuditAction, Long> counts) {
        List<String> parts = Stream.of(
                        part(counts, AuditAction.APPROVED),
                        part(counts, AuditAction.LEFT_UP),
                        part(counts, AuditAction.REJECTED),
                        part(counts, AuditAction.MARKED_SPAM),
                        part(counts, AuditAction.TRASHED),
                        part(counts, AuditAction.RESTORED),
                        part(counts, AuditAction.EDITED),
                        part(counts, AuditAction.ANSWERED),
                        part(counts, AuditAction.NOTED),
                        part(counts, AuditAction.UNDONE))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : messages.done(String.join(", ", parts));
    }

    private String part(Map<AuditAction, Long> counts, AuditAction action) {
        long count = counts.getOrDefault(action, 0L);
        if (count == 0) {
            return "";
        }
        return switch (action) {
            case APPROVED -> messages.done_approved(count);
            case LEFT_UP -> messages.done_left_up(count);
            case REJECTED -> messages.done_rejected(count);
            case MARKED_SPAM -> messages.done_spam(count);
            case TRASHED -> messages.done_trashed(count);
            case RESTORED -> messages.done_restored(count);
            case EDITED -> messages.done_edited(count);
            case ANSWERED -> messages.done_answered(count);
            case NOTED -> messages.done_noted(count);
            case UNDONE -> messages.done_undone(count);
            default -> throw new IllegalArgumentException("No decision: " + action);
        };
    }

    /**
     * What a comment is by now, and by whom.
     *
     * @param whose what it is called
     */
    String conflict(Conflict conflict, String whose) {
        return switch (conflict) {
            case Conflict.Unknown unknown -> messages.conflict_unknown(whose);
            case Conflict.NotPossible not -> messages.conflict_not_possible(whose, state(not.now()));
            case Conflict.Leased leased ->
                messages.conflict_leased(
                        whose, leased.who(), times.toTheMinute(leased.until()).people());
            case Conflict.ForAnother another -> messages.conflict_for_another(whose);
            case Conflict.Stale stale -> stale(whose, state(stale.now()), stale.last());
        };
    }

    private String stale(String whose, String state, Conflict.@Nullable Last last) {
        if (last == null) {
            return messages.conflict(whose, state);
        }
        String at = times.toTheMinute(last.at()).people();
        if (last.action() == AuditAction.EDITED) {
            return last.actor() == Actor.Kind.AUTHOR
                    ? messages.conflict_reworded(whose, at)
                    : messages.conflict_reworded_by(whose, who(last), at);
        }
        return messages.conflict_who(whose, state, who(last), at);
    }

    /**
     * A decision as the log has it, such as "Rejected by Ada, 3 May 2026, 10:12 UTC: off topic".
     *
     * @param name of who made it; null for those that have none
     */
    String decided(LoggedAct decision, @Nullable String name) {
        String who = who(decision.actor().kind(), name);
        String at = times.toTheMinute(decision.at()).people();
        String said = switch (decision.action()) {
            case APPROVED -> messages.approved_by(who, at);
            case LEFT_UP -> messages.left_up_by(who, at);
            case REJECTED -> messages.rejected_by(who, at);
            case MARKED_SPAM -> messages.spam_by(who, at);
            case TRASHED -> messages.trashed_by(who, at);
            case RESTORED -> messages.restored_by(who, at);
            case ANSWERED -> messages.answered_by(who, at);
            default -> throw new IllegalArgumentException("No decision: " + decision.action());
        };
        return decision.reason().isEmpty() ? said : messages.because(said, decision.reason());
    }

    String leased(Holder holder) {
        return messages.leased(holder.by(), times.toTheMinute(holder.until()).people());
    }

    private String who(Conflict.Last last) {
        return who(last.actor(), last.who());
    }

    /** @param name null for those that have none, such as the author */
    String who(Actor.Kind actor, @Nullable String name) {
        if (name != null) {
            return name;
        }
        return switch (actor) {
            case AUTHOR, VISITOR -> messages.the_author();
            case API_KEY -> messages.a_program();
            case MODERATOR, SYSTEM -> messages.the_service();
        };
    }
}
