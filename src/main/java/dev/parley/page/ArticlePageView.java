package dev.parley.page;

import dev.parley.platform.SafeHtml;
import dev.parley.web.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with a page of its thread.
 *
 * @param atom the address of its feed of replies
 * @param jsonFeed the same feed in another format
 * @param oEmbed where others are told how to embed the discussion
 * @param elsewhere where the page is that is discussed; null for an article of our own
 * @param language of its words, where that of the page is another; empty else
 * @param notice one sentence above the replies; empty for none
 * @param held the reader's own waiting replies that have no place in the tree
 * @param orders empty where there is nothing to sort
 * @param previous the address of the previous page of replies; empty on the first
 * @param next the address of the next page of replies; empty on the last
 */
public record ArticlePageView(
        String atom,
        String jsonFeed,
        String oEmbed,
        String title,
        String author,
        @Nullable Elsewhere elsewhere,
        TimeView time,
        String language,
        SafeHtml body,
        long count,
        String notice,
        List<OrderView> orders,
        List<ReplyItemView> replies,
        List<ReplyItemView> held,
        String previous,
        String next,
        String script) {

    /**
     * A page of another website.
     *
     * @param name the address as people read it
     */
    public record Elsewhere(String url, String name) {}
}
