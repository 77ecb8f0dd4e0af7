package dev.parley.site;

import dev.parley.platform.SiteId;

/**
 * A site as other rooms see it.
 *
 * @param settings what counts for the site as a whole; an article may differ
 */
public record SiteView(SiteId id, String key, String name, SiteSettings settings) {}
