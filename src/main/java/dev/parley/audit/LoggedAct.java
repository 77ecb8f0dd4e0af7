package dev.parley.audit;

import dev.parley.platform.ActId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log: what one act of somebody did to one thing.
 *
 * @param site where; null for what belongs to no single site, such as accounts
 * @param position among the rows of its act, from 1
 * @param before what was, by name of the property; empty where there was nothing
 * @param after what was then
 * @param reason why, in the actor's words, as typed; may be empty
 */
public record LoggedAct(
        @Nullable SiteId site,
        ActId act,
        int position,
        Instant at,
        Actor actor,
        Target target,
        AuditAction action,
        Map<String, String> before,
        Map<String, String> after,
        String reason) {

    Cursor place() {
        return new Cursor(act.value(), position);
    }
}
