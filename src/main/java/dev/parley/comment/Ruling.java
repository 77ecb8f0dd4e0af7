package dev.parley.comment;

import dev.parley.platform.CommentId;

/**
 * A decision on one comment as somebody saw it.
 *
 * @param seen the version that was seen: it rises with every new wording and every change of state
 * @param reason why; may be empty; at most 500 bytes of UTF-8
 * @param isTold whether the author is told the reason; else it is for the log alone
 */
public record Ruling(CommentId comment, long seen, Decision decision, String reason, boolean isTold) {

    public static final int LONGEST_REASON = 500;

    /** A decision with a reason in the moderator's own words, which are for the log. */
    public Ruling(CommentId comment, long seen, Decision decision, String reason) {
        this(comment, seen, decision, reason, false);
    }

    /** The same for a reason that the author is told. */
    public Ruling telling(String why) {
        return new Ruling(comment, seen, decision, why, true);
    }
}
