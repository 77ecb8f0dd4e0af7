package dev.parley.embed.feed;

import dev.parley.comment.ThreadKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed, and what it is made of.
 *
 * @param versions of every thread that it says something of
 * @param trueUntil until when it stays true without any change in the database; null for always
 */
record FeedReading(
        Feed feed, Map<ThreadKey, Long> versions, @Nullable Instant trueUntil) {}
