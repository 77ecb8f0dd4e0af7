package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision was not applied: the comment is no longer what was seen.
 *
 * @param kind what stands against it
 * @param now where it stands; null when there is no such comment here
 * @param last what happened to it last; null when nothing did since the log began
 */
record Conflict(
        CommentId comment,
        Kind kind,
        @Nullable CommentStatus now,
        long version,
        @Nullable Last last) {

    enum Kind {
        STALE,
        NOT_POSSIBLE,
        UNKNOWN
    }

    /** @param who by name; null for those that have none, such as the author */
    record Last(
            AuditAction action, Actor.Kind actor, @Nullable String who, Instant at) {}
}
