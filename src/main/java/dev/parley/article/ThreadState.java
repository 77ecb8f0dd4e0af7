package dev.parley.article;

import java.util.Locale;

/** Whether an article takes replies. */
public enum ThreadState {
    OPEN,
    CLOSED,
    /** Takes replies, and every one of them waits for a moderator. */
    PREMODERATED;

    /** The form in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThreadState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
