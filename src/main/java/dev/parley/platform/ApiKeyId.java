package dev.parley.platform;

import java.util.Optional;

/** Identifies an API key; not the key itself, which is a secret. Sortable by the time it was made; never a secret. */
public record ApiKeyId(long value) implements Comparable<ApiKeyId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<ApiKeyId> parse(String text) {
        return IdText.parse(text).map(ApiKeyId::new);
    }

    @Override
    public int compareTo(ApiKeyId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
