package dev.parley.comment;

import dev.parley.platform.CommentId;

/**
 * A decision on one comment as somebody saw it.
 *
 * @param seen the version that was seen: it rises with every new wording and every change of state
 * @param reason why, in the moderator's words; may be empty; at most 500 bytes of UTF-8
 */
public record Ruling(CommentId comment, long seen, Decision decision, String reason) {

    public static final int LONGEST_REASON = 500;
}
