package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.ThreadPath;
import dev.parley.platform.BaseUrl;
import dev.parley.platform.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of what people can read, as they work from everywhere. */
@ApplicationScoped
public class HostedAddresses {

    /** Where others ask how to embed one of our pages. */
    public static final String OEMBED = "/oembed";

    private final BaseUrl base;

    HostedAddresses(BaseUrl base) {
        this.base = base;
    }

    /** The address that others know this article, or page elsewhere, by. */
    public String canonical(ArticleView article) {
        return article.page() == null
                ? whole(article.path().toString())
                : article.page().url();
    }

    /** A path of ours as an address that works from everywhere. */
    public String whole(String path) {
        return base + path;
    }

    /** Where others are told how to embed this discussion. */
    String oEmbed(ThreadPath thread) {
        return whole(OEMBED + "?url=" + URLEncoder.encode(whole(thread.toString()), StandardCharsets.UTF_8));
    }

    /** The lasting address of a public reply. */
    public String permalink(CommentId id) {
        return whole(Addresses.permalink(id));
    }

    /** Where a reply stands, or stood. */
    public String place(ThreadPath thread, CommentId id) {
        return whole(Addresses.reply(thread, id));
    }
}
