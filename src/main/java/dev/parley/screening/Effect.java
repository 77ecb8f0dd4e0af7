package dev.parley.screening;

import java.util.Locale;

/** What a finding asks for. */
public enum Effect {
    /** A moderator should read this first; where the site publishes everything at once, they read it afterwards. */
    HOLD,
    /** A moderator must read this first, also where the site publishes everything at once. */
    HOLD_IN_ANY_MODE,
    SPAM,
    /** Not taken; the sender keeps the text and is told why. */
    REFUSE;

    /** The form in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Effect of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
