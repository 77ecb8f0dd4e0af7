package dev.parley.comment;

import dev.parley.platform.ActId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rulings that were made together.
 *
 * @param act the act under which the log has those that were applied; null when none was
 * @param outcomes one for each ruling, in their order
 */
public record Ruled(@Nullable ActId act, List<RulingOutcome> outcomes) {}
