package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import java.time.Instant;

/**
 * That somebody is deciding on a comment.
 *
 * @param now where the comment stands
 * @param version what a decision has to have seen
 * @param until when the lease ends by itself
 */
record Lease(CommentId comment, CommentStatus now, long version, Actor holder, Instant until) {}
