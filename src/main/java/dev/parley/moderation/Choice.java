package dev.parley.moderation;

import dev.parley.comment.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a card in the form, before it is decided.
 *
 * @param decision null: left for later
 * @param seen the version that the form was drawn from
 * @param reason as typed
 */
record Choice(@Nullable Decision decision, long seen, String reason) {

    /** Whether something would be lost without it. */
    boolean isOpen() {
        return decision != null || !reason.isBlank();
    }
}
