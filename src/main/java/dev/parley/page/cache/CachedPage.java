package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.web.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page as it is kept: ready bytes, and what tells whether they are still true. */
final class CachedPage {

    /** A read is noted this seldom, so that readers on several threads do not fight for one line of memory. */
    private static final long NOTED_EVERY_NANOS = 250_000_000;

    private final Content content;
    private final int weight;
    private final Map<ThreadKey, Long> versions;
    private final @Nullable Instant until;
    private final long readAs;
    private final long drawnAt;
    private volatile long lastAsked;

    /**
     * @param before the page that stood in its place until now; null for none
     * @param readAs the number of the last change that reading it began after, by {@link Changes}
     * @param drawnAt when reading it began, by {@link System#nanoTime()}
     */
    CachedPage(DrawnPage page, @Nullable CachedPage before, long readAs, long drawnAt) {
        this.content = new Content(page.text().getBytes(StandardCharsets.UTF_8))
                .compact(before == null ? null : before.content);
        this.weight = content.weight() + 200 * page.versions().size();
        this.versions = Map.copyOf(page.versions());
        this.until = page.until();
        this.readAs = readAs;
        this.drawnAt = drawnAt;
        this.lastAsked = drawnAt;
    }

    Content content() {
        return content;
    }

    int weight() {
        return weight;
    }

    Map<ThreadKey, Long> versions() {
        return versions;
    }

    long readAs() {
        return readAs;
    }

    long drawnAt() {
        return drawnAt;
    }

    boolean isPast(Instant now) {
        return until != null && !now.isBefore(until);
    }

    boolean isAbout(ThreadKey thread) {
        return versions.containsKey(thread);
    }

    void asked(long now) {
        if (now - lastAsked > NOTED_EVERY_NANOS) {
            lastAsked = now;
        }
    }

    boolean wasAskedSince(long moment) {
        return lastAsked - moment >= 0;
    }

    /** The threads of which there is a later version, or none at all any more. */
    Stream<ThreadKey> outdated(Map<ThreadKey, Long> current) {
        return versions.entrySet().stream()
                .filter(seen -> current.getOrDefault(seen.getKey(), Long.MAX_VALUE) > seen.getValue())
                .map(Map.Entry::getKey);
    }
}
