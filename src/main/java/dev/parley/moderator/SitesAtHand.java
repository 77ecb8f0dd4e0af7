package dev.parley.moderator;

import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sites with their settings, read once for the present request, however many ask for them. */
@RequestScoped
class SitesAtHand {

    private final SiteDirectory directory;
    private @Nullable List<SiteView> sites;

    SitesAtHand(SiteDirectory directory) {
        this.directory = directory;
    }

    /** In the order in which they were made; as they were when somebody first asked. */
    List<SiteView> all() {
        if (sites == null) {
            sites = directory.all();
        }
        return sites;
    }
}
