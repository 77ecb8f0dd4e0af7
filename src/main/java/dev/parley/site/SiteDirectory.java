package dev.parley.site;

import dev.parley.platform.SiteId;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds sites. There is one from the start, which has the articles of this service's own pages. */
@Startup
@ApplicationScoped
public class SiteDirectory {

    private final DefaultSite defaultSite;
    private final SiteReader sites;
    private SiteId defaultId = new SiteId(0);

    SiteDirectory(DefaultSite defaultSite, SiteReader sites) {
        this.defaultSite = defaultSite;
        this.sites = sites;
    }

    @PostConstruct
    void start() {
        defaultId = defaultSite.ensure();
    }

    /** The site of this service's own pages, which stays the same. */
    public SiteId defaultId() {
        return defaultId;
    }

    /** The key of the site of this service's own pages. */
    public String defaultKey() {
        return DefaultSite.KEY;
    }

    /** The site of this service's own pages, with its settings as they are now. */
    @Transactional
    public SiteView defaultSite() {
        return sites.byKey(DefaultSite.KEY).orElseThrow();
    }

    /** Whether this service's own pages are of this site. */
    public boolean isDefault(SiteView site) {
        return site.key().equals(DefaultSite.KEY);
    }

    /** Every site, in the order in which they were made. */
    @Transactional
    public List<SiteView> all() {
        return sites.all();
    }

    /** The site with this key; empty where there is none. */
    @Transactional
    public Optional<SiteView> byKey(String key) {
        return sites.byKey(key);
    }

    /** A site that another table refers to. */
    @Transactional
    public SiteView byId(SiteId id) {
        return sites.byId(id).orElseThrow();
    }
}
