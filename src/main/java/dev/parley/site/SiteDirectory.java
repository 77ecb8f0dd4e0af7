package dev.parley.site;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds sites. There is one from the start, which hosts the articles of this service's own pages. */
@Startup
@ApplicationScoped
public class SiteDirectory {

    private final DefaultSite defaultSite;
    private final SiteReader sites;

    SiteDirectory(DefaultSite defaultSite, SiteReader sites) {
        this.defaultSite = defaultSite;
        this.sites = sites;
    }

    @PostConstruct
    void start() {
        defaultSite.ensure();
    }

    /** The site of this service's own pages, with its settings as they are now. */
    @Transactional
    public SiteView defaultSite() {
        return sites.byKey(DefaultSite.KEY);
    }
}
