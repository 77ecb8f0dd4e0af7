package dev.parley.comment;

import dev.parley.audit.AuditAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a moderator may decide on a comment. The text form is part of the public contract. */
public enum Decision {
    APPROVE(CommentStatus.APPROVED, AuditAction.APPROVED),
    REJECT(CommentStatus.REJECTED, AuditAction.REJECTED),
    SPAM(CommentStatus.SPAM, AuditAction.MARKED_SPAM),
    TRASH(CommentStatus.TRASH, AuditAction.TRASHED),
    /** Back into the queue, to be decided anew. */
    RESTORE(CommentStatus.PENDING, AuditAction.RESTORED);

    private final CommentStatus result;
    private final AuditAction action;

    Decision(CommentStatus result, AuditAction action) {
        this.result = result;
        this.action = action;
    }

    /** Where the comment stands afterwards. */
    public CommentStatus result() {
        return result;
    }

    /**
     * Whether it makes sense for a comment that stands there: everything but what changes nothing. What its author took
     * back is out of reach, and only what was turned away can be restored.
     */
    public boolean isPossibleFor(CommentStatus status) {
        return switch (this) {
            case APPROVE, REJECT, SPAM, TRASH -> status != result && status != CommentStatus.DELETED;
            case RESTORE ->
                status == CommentStatus.REJECTED || status == CommentStatus.SPAM || status == CommentStatus.TRASH;
        };
    }

    /** The same where readers' reports are open on it: what is public can then be left up, which settles them. */
    public boolean isPossibleFor(CommentStatus status, boolean isReported) {
        return isPossibleFor(status) || (isReported && leavesUp(status));
    }

    /** What the log calls it for a comment that stands there. */
    AuditAction action(CommentStatus status) {
        return leavesUp(status) ? AuditAction.LEFT_UP : action;
    }

    /** All that the log may call it. */
    Stream<AuditAction> actions() {
        return Arrays.stream(CommentStatus.values()).map(this::action).distinct();
    }

    private boolean leavesUp(CommentStatus status) {
        return this == APPROVE && status == CommentStatus.APPROVED;
    }

    /** Reads the text form; empty for anything else. */
    public static Optional<Decision> parse(String text) {
        return Arrays.stream(values())
                .filter(decision -> decision.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
