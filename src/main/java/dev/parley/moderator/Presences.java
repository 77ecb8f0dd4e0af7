package dev.parley.moderator;

import dev.parley.platform.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks after those who came through the entrance once and stay: whether they would still be let in. It does not count
 * as a request of theirs, or a desk left open would keep its session for ever.
 */
@ApplicationScoped
public class Presences {

    private final Sessions sessions;
    private final Permissions permissions;

    Presences(Sessions sessions, Permissions permissions) {
        this.sessions = sessions;
        this.permissions = permissions;
    }

    /** Those of them who may not stay; asked by one statement for all, and by whoever looks after them, in no request. */
    @ActivateRequestContext
    public Set<Presence> ended(Collection<Presence> presences) {
        Map<SessionId, Pass> passes =
                sessions.open(presences.stream().map(Presence::session).collect(Collectors.toSet()));
        return presences.stream().filter(presence -> !mayStay(presence, passes)).collect(Collectors.toSet());
    }

    private boolean mayStay(Presence presence, Map<SessionId, Pass> passes) {
        Pass pass = passes.get(presence.session());
        return pass != null && permissions.may(pass, presence.right(), presence.site());
    }
}
