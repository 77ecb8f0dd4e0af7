package dev.parley.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a comment is in its life. Only {@link #APPROVED} is public. */
public enum CommentStatus {
    /** Held: waits for a moderator, seen by its author alone. */
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    TRASH,
    /** Taken back by its own author; final. */
    DELETED;

    /** The form in the database and in the public contract. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the text form; empty for anything else. */
    public static Optional<CommentStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.toString().equals(text))
                .findFirst();
    }

    static CommentStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
