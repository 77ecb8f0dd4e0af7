package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a decision was not applied. */
sealed interface Conflict {

    CommentId comment();

    /** A comment that is there, as it is now. */
    sealed interface Present extends Conflict {

        CommentStatus now();

        /** What a new decision has to have seen. */
        long version();
    }

    /** One on which whoever meets it may decide anew, as it is now. */
    sealed interface Open extends Present {}

    /**
     * It is no longer what was seen.
     *
     * @param last what happened to it last; null when nothing did since the log began
     */
    record Stale(
            CommentId comment,
            CommentStatus now,
            long version,
            @Nullable Last last) implements Open {}

    /** It makes no sense for a comment that stands there. */
    record NotPossible(
            CommentId comment,
            CommentStatus now,
            long version,
            @Nullable Last last) implements Open {}

    /**
     * Somebody else is deciding on it.
     *
     * @param who by name
     */
    record Leased(CommentId comment, CommentStatus now, long version, String who, Instant until) implements Present {}

    /** Its author asks for another look, and whoever decided now is the one who rejected it ({@link Impartiality}). */
    record ForAnother(CommentId comment, CommentStatus now, long version) implements Present {}

    /** There is no such comment here. */
    record Unknown(CommentId comment) implements Conflict {}

    /** @param who by name; null for those that have none, such as the author */
    record Last(
            AuditAction action, Actor.Kind actor, @Nullable String who, Instant at) {}
}
