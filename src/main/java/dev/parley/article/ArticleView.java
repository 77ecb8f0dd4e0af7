package dev.parley.article;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SafeHtml;
import dev.parley.platform.Sha256;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article, or a page elsewhere that is discussed here, as other rooms see it.
 *
 * @param author may be empty
 * @param publishedAt of a page elsewhere, when its first reply came; now, if there is none
 * @param replies whether it takes replies, after its own words, what was decided for it and its age
 * @param closedAt when the thread closed; null unless it is closed
 * @param closesAt when the thread will close by its age; null where it is closed, or will not
 * @param settings what counts for this article: decided for itself, else for its site
 * @param page where it is, if it is none of our own articles
 * @param path of its discussion among our own pages
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
        SiteSettings settings,
        @Nullable PageAddress page,
        ThreadPath path) {

    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(1);

    /** No stored article has this id; the same page has always the same. */
    static ArticleId standIn(String slug) {
        return new ArticleId(-1 - (ByteBuffer.wrap(Sha256.of(slug)).getLong() & Long.MAX_VALUE));
    }

    /** Whether there is anything of it in the database: of a page elsewhere, nothing before its first reply. */
    public boolean isStored() {
        return id.value() > 0;
    }

    /**
     * What it is called where everybody reads it. The title of a page elsewhere came with its first reply: until a moderator,
     * or the rules, let a reply through, nobody has looked at it (threat T9), and its address stands in.
     *
     * @param publicReplies how many there are
     */
    public String publicTitle(long publicReplies) {
        return page == null || publicReplies > 0 ? title : page.shown();
    }

    /**
     * Until when what was read of it stays true without any change in the database; null for always. Of a page elsewhere
     * that has no reply yet there may be one the next moment, taken by another instance.
     */
    public @Nullable Instant trueUntil() {
        return isStored() ? closesAt : publishedAt.plus(UNKNOWN_FOR);
    }

    /** The body as it is shown. */
    public SafeHtml html() {
        return ArticleText.html(body, format);
    }
}
