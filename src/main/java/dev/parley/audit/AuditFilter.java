package dev.parley.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows to read; null where everything fits.
 *
 * @param from the first moment
 * @param until the moment after the last
 */
public record AuditFilter(
        @Nullable Actor actor,
        @Nullable AuditAction action,
        @Nullable Target target,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null);

    public AuditFilter by(@Nullable Actor who) {
        return new AuditFilter(who, action, target, from, until);
    }

    public AuditFilter doing(@Nullable AuditAction what) {
        return new AuditFilter(actor, what, target, from, until);
    }

    public AuditFilter on(@Nullable Target thing) {
        return new AuditFilter(actor, action, thing, from, until);
    }

    public AuditFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new AuditFilter(actor, action, target, first, end);
    }
}
