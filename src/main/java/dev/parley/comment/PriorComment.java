package dev.parley.comment;

import dev.parley.platform.CommentId;
import java.time.Instant;

/**
 * A comment that is there already, as far as a new one must know it.
 *
 * @param network the client network that it came from
 */
public record PriorComment(CommentId id, CommentStatus status, String network, Instant createdAt, byte[] digest) {

    /** Whether it says the same. */
    public boolean says(ContentDigest content) {
        return content.matches(digest);
    }
}
