package dev.parley.audit;

import dev.parley.platform.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param after the place that the page before gave; null for the first page
 */
public record AuditQuery(
        AuditScope scope, AuditFilter filter, @Nullable Cursor after) {}
