package dev.parley.platform;

import java.util.Optional;

/** Identifies one act of somebody: a single decision, or all that one press of a button changed. Sortable by the time it was made; never a secret. */
public record ActId(long value) implements Comparable<ActId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<ActId> parse(String text) {
        return IdText.parse(text).map(ActId::new);
    }

    @Override
    public int compareTo(ActId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
