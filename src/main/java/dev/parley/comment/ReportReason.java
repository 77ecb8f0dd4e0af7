package dev.parley.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a reader reports a comment. The text form is stored and part of the public contract. */
public enum ReportReason {
    SPAM,
    /** It insults, threatens or hates somebody. */
    ABUSE,
    /** It tells where somebody lives, or the like. */
    PRIVATE_DETAILS,
    OFF_TOPIC,
    ILLEGAL,
    OTHER;

    /** Reads the text form; empty for anything else. */
    public static Optional<ReportReason> parse(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
