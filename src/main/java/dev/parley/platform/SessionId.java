package dev.parley.platform;

import java.util.Optional;

/** Identifies a session of the desk; not its token, which is a secret. Sortable by the time it was made; never a secret. */
public record SessionId(long value) implements Comparable<SessionId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<SessionId> parse(String text) {
        return IdText.parse(text).map(SessionId::new);
    }

    @Override
    public int compareTo(SessionId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
