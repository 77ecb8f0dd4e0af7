package dev.parley.moderator;

import java.util.Locale;

/** Whether an account can be used. The text form is stored. */
enum AccountState {
    /** Somebody holds a link, and has not chosen a password yet. */
    INVITED,
    ACTIVE,
    DISABLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
