package dev.parley.platform;

import java.util.Optional;

/** Identifies an account of the desk. Sortable by the time it was made; never a secret. */
public record ModeratorId(long value) implements Comparable<ModeratorId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<ModeratorId> parse(String text) {
        return IdText.parse(text).map(ModeratorId::new);
    }

    @Override
    public int compareTo(ModeratorId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
