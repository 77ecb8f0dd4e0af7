package dev.parley.moderation;

import dev.parley.audit.AuditAction;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of decisions that were made together.
 *
 * @param act under which the log has them; null when none was applied
 * @param counts how many comments were decided in which way, as the log calls it
 */
record Decided(@Nullable ActId act, List<CommentId> applied, Map<AuditAction, Long> counts, List<Conflict> conflicts) {

    /** Nothing was done. */
    static Decided refused(List<Conflict> conflicts) {
        return new Decided(null, List.of(), Map.of(), conflicts);
    }
}
