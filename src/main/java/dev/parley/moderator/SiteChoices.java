package dev.parley.moderator;

import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The sites that a form offers, and what they are called. */
@ApplicationScoped
class SiteChoices {

    private final SitesAtHand sites;

    SiteChoices(SitesAtHand sites) {
        this.sites = sites;
    }

    /** What a form has chosen from the start where nothing is yet: the site, where there is but one. */
    List<String> fromTheStart() {
        List<SiteView> all = sites.all();
        return all.size() == 1 ? List.of(all.getFirst().key()) : List.of();
    }

    List<ChoiceView> offered(Collection<String> chosenKeys) {
        return sites.all().stream()
                .map(site -> new ChoiceView(site.key(), site.name(), chosenKeys.contains(site.key())))
                .toList();
    }

    /** The sites with these keys by their names, as a list for people. */
    String names(Collection<String> keys) {
        return sites.all().stream()
                .filter(site -> keys.contains(site.key()))
                .map(SiteView::name)
                .collect(Collectors.joining(", "));
    }
}
