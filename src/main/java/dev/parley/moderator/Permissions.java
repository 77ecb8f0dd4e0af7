package dev.parley.moderator;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** The one place that answers whether somebody may do something on a site (threat T8). */
@ApplicationScoped
public class Permissions {

    private static final Set<Right> OF_MODERATORS =
            EnumSet.of(Right.READ_QUEUE, Right.DECIDE, Right.READ_LOG, Right.OWN_ACCOUNT);

    /** What a program can be allowed: never anything about people or settings. */
    static final Set<Right> GRANTABLE_TO_PROGRAMS = EnumSet.of(Right.READ_QUEUE, Right.DECIDE);

    static Set<Right> of(Role role) {
        return switch (role) {
            case MODERATOR -> OF_MODERATORS;
            case ADMINISTRATOR -> EnumSet.allOf(Right.class);
        };
    }

    /** Whether whoever is here may do this on that site. */
    public boolean may(CurrentModerator who, Right right, SiteId site) {
        return may(who.pass(), right, site);
    }

    /** Whether whoever is here may do this on every site, also on those that are yet to be made. */
    public boolean mayEverywhere(CurrentModerator who, Right right) {
        return may(who.pass(), right) && who.pass().everywhere();
    }

    boolean may(Pass pass, Right right) {
        return pass.rights().contains(right);
    }

    boolean may(Pass pass, Right right, SiteId site) {
        return may(pass, right) && isAtHome(pass, site);
    }

    boolean isAtHome(Pass pass, SiteId site) {
        return pass.everywhere() || pass.sites().contains(site);
    }
}
