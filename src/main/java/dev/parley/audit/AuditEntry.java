package dev.parley.audit;

import java.util.Map;

/**
 * One change of one thing, as it goes into the log. Holds no words that people wrote: those stand with their revisions.
 *
 * @param before what was, by name of the property; empty where there was nothing
 * @param after what is now
 * @param reason why, in the actor's words; may be empty; at most 500 bytes
 */
public record AuditEntry(
        Target target, AuditAction action, Map<String, String> before, Map<String, String> after, String reason) {

    public static AuditEntry of(Target target, AuditAction action) {
        return new AuditEntry(target, action, Map.of(), Map.of(), "");
    }

    /** A change of one property. */
    public static AuditEntry changed(Target target, AuditAction action, String property, String before, String after) {
        return new AuditEntry(target, action, Map.of(property, before), Map.of(property, after), "");
    }

    public AuditEntry because(String why) {
        return new AuditEntry(target, action, before, after, why);
    }
}
