package dev.parley.site;

import dev.parley.platform.SiteId;

/** A site as other rooms see it. */
public record SiteView(SiteId id, String key, String name, SiteSettings settings) {}
