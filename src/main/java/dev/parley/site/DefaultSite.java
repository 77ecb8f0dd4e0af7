package dev.parley.site;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes the site that has the seed articles, once. */
@ApplicationScoped
class DefaultSite {

    static final String KEY = "default";
    private static final String NAME = "Parley";

    private final NewSites sites;
    private final SiteReader reader;

    DefaultSite(NewSites sites, SiteReader reader) {
        this.sites = sites;
        this.reader = reader;
    }

    @Transactional
    SiteId ensure() {
        return sites.add(KEY, NAME)
                .orElseGet(() -> reader.byKey(KEY).orElseThrow().id());
    }
}
