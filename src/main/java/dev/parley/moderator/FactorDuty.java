package dev.parley.moderator;

import dev.parley.platform.SiteId;
import dev.parley.site.SecondFactor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who has to have a second factor: whoever acts on a site that asks for one. */
@ApplicationScoped
class FactorDuty {

    private final SitesAtHand sitesAtHand;

    FactorDuty(SitesAtHand sitesAtHand) {
        this.sitesAtHand = sitesAtHand;
    }

    boolean isOwed(Role role, Set<SiteId> sites) {
        return sitesAtHand.all().stream()
                .filter(site -> role == Role.ADMINISTRATOR || sites.contains(site.id()))
                .map(site -> site.settings().secondFactor())
                .anyMatch(asked -> asked == SecondFactor.EVERYBODY
                        || (asked == SecondFactor.ADMINISTRATORS && role == Role.ADMINISTRATOR));
    }
}
