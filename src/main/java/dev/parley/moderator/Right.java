package dev.parley.moderator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do at the desk. The text form is stored with API keys. */
public enum Right {
    READ_QUEUE,
    DECIDE,
    READ_LOG,
    CHANGE_SETTINGS,
    MANAGE_PEOPLE,
    /** One's own name, password, second factors and sessions. */
    OWN_ACCOUNT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the text form; empty for anything else. */
    static Optional<Right> parse(String text) {
        return Arrays.stream(values())
                .filter(right -> right.toString().equals(text))
                .findFirst();
    }
}
