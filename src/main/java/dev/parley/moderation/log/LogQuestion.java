package dev.parley.moderation.log;

import dev.parley.audit.AuditFilter;
import dev.parley.platform.Cursor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the log, understood.
 *
 * @param problems by name of the field, what is wrong with it; where there are any, nothing is looked up
 */
record LogQuestion(AuditFilter filter, @Nullable Cursor after, Map<String, String> problems) {

    boolean isClear() {
        return problems.isEmpty();
    }
}
