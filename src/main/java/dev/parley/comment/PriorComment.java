package dev.parley.comment;

import dev.parley.platform.CommentId;
import java.time.Instant;

/**
 * A comment that is there already, as far as a new one must know it.
 *
 * @param network the client network that it came from
 * @param url the author's website, which makes no other reply, but another request
 * @param wasPublic whether everybody could read it once, whatever it is now
 * @param isKeyed whether it came with a key
 */
public record PriorComment(
        CommentId id,
        CommentStatus status,
        String network,
        Instant createdAt,
        byte[] digest,
        String url,
        boolean wasPublic,
        boolean isKeyed) {

    /** Whether it says the same. */
    public boolean says(ContentDigest content) {
        return content.matches(digest);
    }
}
