package dev.parley.platform;

import java.util.Optional;

/** Identifies a comment; its text form is what permalinks carry. Sortable by the time it was made; public, so never a secret. */
public record CommentId(long value) implements Comparable<CommentId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<CommentId> parse(String text) {
        return IdText.parse(text).map(CommentId::new);
    }

    @Override
    public int compareTo(CommentId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
