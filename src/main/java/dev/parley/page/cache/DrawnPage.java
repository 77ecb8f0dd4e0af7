package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was drawn.
 *
 * @param text the same for everybody
 * @param versions of every thread that the page says something of, read with what it says or before
 * @param until when the page would be another without any change in the database; null for never
 */
public record DrawnPage(
        String text,
        Map<ThreadKey, Long> versions,
        @Nullable Instant until) {}
