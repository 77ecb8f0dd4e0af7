package dev.parley.site;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests change settings past the product. */
@ApplicationScoped
public class RereadSites {

    private final KnownSites sites;

    RereadSites(KnownSites sites) {
        this.sites = sites;
    }

    /** What is asked for next is read anew. */
    public void forget() {
        sites.forget(new SettingsChanged(new SiteId(0)));
    }
}
