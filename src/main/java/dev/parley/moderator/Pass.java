package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.platform.SessionId;
import dev.parley.platform.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody has come through the entrance.
 *
 * @param everywhere whether it holds on all sites, also on those that are made later
 * @param sites where it holds otherwise
 * @param session null for API keys
 * @param owesFactor whether a second factor is asked for and missing, which leaves no rights but to get one
 */
record Pass(
        Actor actor,
        String name,
        Set<Right> rights,
        boolean everywhere,
        Set<SiteId> sites,
        @Nullable SessionId session,
        boolean owesFactor) {}
