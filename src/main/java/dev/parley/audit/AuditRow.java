package dev.parley.audit;

import dev.parley.platform.ActId;
import dev.parley.platform.SiteId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** A row as it is stored. */
record AuditRow(
        long site,
        long act,
        int position,
        Instant at,
        String actorKind,
        long actor,
        String targetKind,
        long target,
        String action,
        String before,
        String after,
        String reason) {

    static final String COLUMNS = """
            e.site_id, e.act_id, e.position, e.at, e.actor_kind, e.actor_id, e.target_kind, e.target_id, e.action,
            cast(e.before as text), cast(e.after as text), e.reason\
            """;

    LoggedAct logged(Function<String, Map<String, String>> properties) {
        return new LoggedAct(
                site == AuditLog.EVERYWHERE ? null : new SiteId(site),
                new ActId(act),
                position,
                at,
                new Actor(Actor.Kind.of(actorKind), actor),
                new Target(Target.Kind.of(targetKind), target),
                AuditAction.parse(action).orElseThrow(),
                properties.apply(before),
                properties.apply(after),
                reason);
    }
}
