package dev.parley.platform;

import java.util.Optional;

/** Identifies an article, or a page that embeds a discussion. Sortable by the time it was made; public, so never a secret. */
public record ArticleId(long value) implements Comparable<ArticleId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<ArticleId> parse(String text) {
        return IdText.parse(text).map(ArticleId::new);
    }

    @Override
    public int compareTo(ArticleId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
