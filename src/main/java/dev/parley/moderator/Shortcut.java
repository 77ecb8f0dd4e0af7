package dev.parley.moderator;

import java.util.Locale;

/**
 * What a key of the desk does, and the letter that does it for whoever chose no other. "Key" alone means something else
 * in this room: what programs show instead of a password.
 */
public enum Shortcut {
    NEXT("j"),
    PREVIOUS("k"),
    APPROVE("a"),
    REJECT("r"),
    SPAM("s"),
    TRASH("d"),
    RESTORE("u"),
    UNDO("z"),
    SELECT("x"),
    OPEN("o"),
    EDIT("e"),
    NOTE("n"),
    ANSWER("y"),
    HISTORY("h"),
    SEARCH("/");

    private final String usual;

    Shortcut(String usual) {
        this.usual = usual;
    }

    String usual() {
        return usual;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
