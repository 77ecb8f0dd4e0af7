package dev.parley.site;

import dev.parley.platform.SiteId;

/** Something else is decided for this site, or for an article of it, once the present transaction is committed. */
public record SettingsChanged(SiteId site) {}
