package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which thread, as everybody sees it.
 *
 * @param after the place that it begins behind; null for the beginning
 * @param limit the greatest number of comments
 */
public record TreeQuery(
        SiteId site,
        ArticleId article,
        ThreadOrder order,
        @Nullable TreePlace after,
        int limit) {}
