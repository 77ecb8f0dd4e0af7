package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import java.util.Set;

/**
 * What everybody sees of these threads is another once the present transaction is committed: a comment became public,
 * ceased to be, or says something else.
 */
public record ThreadsChanged(SiteId site, Set<ArticleId> articles) {}
