package dev.parley.moderation;

import dev.parley.comment.Decision;
import dev.parley.comment.Ruling;
import dev.parley.platform.Characters;
import dev.parley.site.RejectionReasons;
import java.nio.charset.StandardCharsets;

/** What a reason may be: one line, and of a rejection one of the site's, which its author is told. */
final class Reasons {

    private Reasons() {}

    static boolean isTooLong(String reason) {
        return reason.getBytes(StandardCharsets.UTF_8).length > Ruling.LONGEST_REASON;
    }

    /** Whether it can be stored, and shown without turning the rest of the line around (threat T32). */
    static boolean isReadable(String reason) {
        return Characters.areFitForALine(reason);
    }

    /** With the reason that was meant, where it is one of the list. What else somebody typed is for the log alone. */
    static Ruling meant(Ruling typed, RejectionReasons list) {
        return typed.decision() != Decision.REJECT
                ? typed
                : list.meant(typed.reason()).map(typed::telling).orElse(typed);
    }
}
