package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else somebody wrote on this site, told apart by how they were recognised: a browser's private key is proof, a
 * typed address is none (docs/adr/0013-whose-record.md).
 *
 * @param address what came with the same e-mail address, from whatever browser; null where none was typed
 * @param last the last three others, newest first: those from the same browser, then those with the address alone
 */
record AuthorRecord(Tally browser, @Nullable Tally address, List<Past> last) {

    static final AuthorRecord NONE = new AuthorRecord(new Tally(Map.of(), null), null, List.of());

    /** What an author is recognised by. */
    enum Mark {
        BROWSER,
        ADDRESS;

        /** The form in the JSON API. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many others there are.
     *
     * @param counts by list, without those that are 0; {@link AuthorRecords#MOST} means as many or more
     * @param firstSeen when the first of them came; null where there are none
     */
    record Tally(Map<CommentStatus, Long> counts, @Nullable Instant firstSeen) {}

    /** Another comment, with its first 301 letters. */
    record Past(CommentId id, CommentStatus status, String beginning, Instant at, Mark mark) {}
}
