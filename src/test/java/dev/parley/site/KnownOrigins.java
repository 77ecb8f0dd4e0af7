package dev.parley.site;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests change what is allowed past the product. */
@ApplicationScoped
public class KnownOrigins {

    private final AllowedOrigins origins;

    KnownOrigins(AllowedOrigins origins) {
        this.origins = origins;
    }

    /** What is asked for next is read anew. */
    public void forget() {
        origins.forget(new SettingsChanged(new SiteId(0)));
    }
}
