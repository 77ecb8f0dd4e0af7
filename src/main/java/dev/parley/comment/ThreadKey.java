package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;

/** Which thread, where no site is given by what surrounds it. */
public record ThreadKey(SiteId site, ArticleId article) {}
