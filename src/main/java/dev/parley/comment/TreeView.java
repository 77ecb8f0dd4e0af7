package dev.parley.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a thread from top to bottom: each comment stands before the replies to it.
 *
 * @param next where it goes on; null at the end of the thread
 */
public record TreeView(
        List<TreeReplyView> replies, @Nullable TreePlace next) {}
