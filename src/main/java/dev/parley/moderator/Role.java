package dev.parley.moderator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. The text form is stored. */
public enum Role {
    /** Reads and decides on the sites that it is given. */
    MODERATOR,
    /** Acts on all sites, changes settings, and looks after accounts. */
    ADMINISTRATOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the text form; empty for anything else. */
    static Optional<Role> parse(String text) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(text))
                .findFirst();
    }
}
