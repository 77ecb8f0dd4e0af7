package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.TypedText;
import java.util.UUID;

/**
 * Something that was written at a card, as it was sent.
 *
 * @param seen the version that was shown
 * @param words normalised
 * @param isFromScript whether pieces of a page are wanted
 */
record Writing(QueueRequest place, CommentId comment, long seen, String words, boolean isFromScript) {

    /**
     * That by which a second press of the button is known.
     *
     * @throws Problem BAD_REQUEST for what no page of ours sends
     */
    static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
    }

    /** @throws Problem BAD_REQUEST for what no page of ours sends */
    static Writing of(QueueRequest place, CommentId comment, String seen, String words, String script) {
        if (!seen.matches("[0-9]{1,18}")) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        return new Writing(place, comment, Long.parseLong(seen), TypedText.normalised(words), !script.isEmpty());
    }
}
