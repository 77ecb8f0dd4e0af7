package dev.parley.article;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SafeHtml;
import dev.parley.platform.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as other rooms see it.
 *
 * @param author may be empty
 * @param closedAt when the thread closed; null unless it is closed
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
        @Nullable Instant closedAt) {

    /** The body as it is shown. Made anew at each call: not for free. */
    public SafeHtml html() {
        return ArticleText.html(body, format);
    }
}
