package dev.parley.screening.rule;

import dev.parley.platform.Characters;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the words of a comment have to be, whoever writes them. */
public final class CommentWords {

    /** Bytes of UTF-8 that are ever stored; a site may take fewer from its readers. */
    public static final int LONGEST = 65_525;

    private CommentWords() {}

    /**
     * What is wrong with a text as the words of a comment; empty where it can be stored and shown.
     *
     * @param text normalised
     * @param limit in bytes of UTF-8
     */
    public static Optional<Finding> fault(String text, int limit) {
        if (!Characters.areVisible(text)) {
            return refused(Reason.REQUIRED, "");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > limit) {
            return refused(Reason.TOO_LONG, Integer.toString(limit));
        }
        return Characters.areStorable(text) ? Optional.empty() : refused(Reason.FORBIDDEN_CHARACTERS, "");
    }

    private static Optional<Finding> refused(Reason reason, String evidence) {
        return Optional.of(Finding.refuse(reason, Field.COMMENT, evidence));
    }
}
