package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a thread.
 *
 * @param count public replies in the whole thread
 * @param replies top-level replies with what answers them, in the order that was asked for
 * @param held what the reader wrote that is not public and has no place in the tree of this page
 * @param previous the place that the previous page ends before; null on the first page
 * @param next the place that the next page begins after; null on the last page
 * @param at the comment that was asked for, where it is on this page
 */
public record ThreadView(
        long count,
        List<ReplyView> replies,
        List<ReplyView> held,
        @Nullable Cursor previous,
        @Nullable Cursor next,
        @Nullable CommentId at) {}
