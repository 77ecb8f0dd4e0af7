package dev.parley.moderation;

import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of decisions that were made together.
 *
 * @param act under which the log has them; null when none was applied
 */
record Decided(@Nullable ActId act, List<CommentId> applied, List<Conflict> conflicts) {}
