package dev.parley.comment;

import dev.parley.audit.AuditAction;
import dev.parley.platform.CommentId;

/** What became of a {@link Ruling}. */
public sealed interface RulingOutcome {

    CommentId comment();

    /**
     * Done, and in the log.
     *
     * @param action what the log calls it
     */
    record Applied(CommentId comment, AuditAction action) implements RulingOutcome {}

    /**
     * The comment is no longer what was seen: it was reworded, decided or taken back in the meantime. Nothing changed.
     *
     * @param now where it stands
     * @param version what a new decision has to have seen
     */
    record Stale(CommentId comment, CommentStatus now, long version) implements RulingOutcome {}

    /** It makes no sense for a comment that stands there, such as restoring what waits. Nothing changed. */
    record NotPossible(CommentId comment, CommentStatus now, long version) implements RulingOutcome {}

    /** There is no such comment on this site. */
    record Unknown(CommentId comment) implements RulingOutcome {}
}
