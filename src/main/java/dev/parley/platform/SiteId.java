package dev.parley.platform;

import java.util.Optional;

/** Identifies a site, the tenant that everything written belongs to. Sortable by the time it was made; public, so never a secret. */
public record SiteId(long value) implements Comparable<SiteId> {

    /** Reads the text form; empty for anything that {@link #toString()} would not have written. */
    public static Optional<SiteId> parse(String text) {
        return IdText.parse(text).map(SiteId::new);
    }

    @Override
    public int compareTo(SiteId other) {
        return Long.compare(value, other.value);
    }

    /** Thirteen lower-case characters of Crockford's base 32. */
    @Override
    public String toString() {
        return IdText.format(value);
    }
}
