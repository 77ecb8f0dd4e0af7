package dev.parley.moderation;

import dev.parley.comment.Ruling;
import java.nio.charset.StandardCharsets;

/** What a reason for the log may be: one line. */
final class Reasons {

    private Reasons() {}

    static boolean isTooLong(String reason) {
        return reason.getBytes(StandardCharsets.UTF_8).length > Ruling.LONGEST_REASON;
    }

    /**
     * Whether it can be stored and shown: no control characters, which a text field cannot send, no half letters, and
     * nothing that turns the rest of the line around (threat T32).
     */
    static boolean isReadable(String reason) {
        return reason.codePoints().noneMatch(Reasons::isForbidden);
    }

    private static boolean isForbidden(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> true;
            default ->
                Character.getType(letter) == Character.CONTROL || Character.getType(letter) == Character.SURROGATE;
        };
    }
}
