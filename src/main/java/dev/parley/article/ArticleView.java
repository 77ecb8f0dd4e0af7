package dev.parley.article;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SafeHtml;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as other rooms see it.
 *
 * @param author may be empty
 * @param replies whether it takes replies, after its own words, what was decided for it and its age
 * @param closedAt when the thread closed; null unless it is closed
 * @param closesAt when the thread will close by its age; null where it is closed, or will not
 * @param settings what counts for this article: decided for itself, else for its site
 */
public record ArticleView(
        SiteId site,
        ArticleId id,
        String slug,
        String title,
        String author,
        Instant publishedAt,
        String body,
        ArticleFormat format,
        ThreadState replies,
        @Nullable Instant closedAt,
        @Nullable Instant closesAt,
        SiteSettings settings) {

    /** The body as it is shown. */
    public SafeHtml html() {
        return ArticleText.html(body, format);
    }
}
