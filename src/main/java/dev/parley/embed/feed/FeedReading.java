package dev.parley.embed.feed;

import dev.parley.comment.ThreadKey;
import java.util.Map;

/** @param versions of every thread that the feed says something of */
record FeedReading(Feed feed, Map<ThreadKey, Long> versions) {}
