package dev.parley.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What sites that have not decided for themselves follow. */
@ConfigMapping(prefix = "parley")
interface SiteConfig {

    @WithDefault("screened")
    Moderation moderation();
}
