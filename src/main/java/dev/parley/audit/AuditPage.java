package dev.parley.audit;

import dev.parley.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the log, newest first.
 *
 * @param next the place that the next page continues after; null on the last
 */
public record AuditPage(List<LoggedAct> acts, @Nullable Cursor next) {}
