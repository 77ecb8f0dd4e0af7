package dev.parley.screening;

import java.util.Locale;

/** A field of the reply form. */
public enum Field {
    COMMENT,
    AUTHOR,
    EMAIL,
    URL,
    PARENT;

    /** The name in forms and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
