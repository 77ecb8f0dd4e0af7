package dev.parley.embed;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.article.ThreadName;
import dev.parley.comment.ThreadReader;
import dev.parley.page.HostedAddresses;
import dev.parley.page.ThreadAddresses;
import dev.parley.platform.Language;
import dev.parley.site.SiteDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What others get who want to embed one of our pages and know its address alone. */
@ApplicationScoped
class OEmbeds {

    private static final String PROVIDER = "Parley";

    private final ThreadAddresses threads;
    private final ArticleDirectory articles;
    private final ThreadReader comments;
    private final SiteDirectory sites;
    private final HostedAddresses addresses;

    OEmbeds(
            ThreadAddresses threads,
            ArticleDirectory articles,
            ThreadReader comments,
            SiteDirectory sites,
            HostedAddresses addresses) {
        this.threads = threads;
        this.articles = articles;
        this.comments = comments;
        this.sites = sites;
        this.addresses = addresses;
    }

    /**
     * The discussion that stands on one of our pages; empty where none does.
     *
     * @param address of an article, or of a hosted discussion
     * @param width in pixels
     */
    @Transactional
    Optional<OEmbedBody> of(String address, int width) {
        return threads.ofHosted(address)
                .flatMap(name -> articles.find(name).map(article -> body(name, article, width)));
    }

    private OEmbedBody body(ThreadName name, ArticleView article, int width) {
        long count = comments.counts(article.site(), List.of(article.id())).getOrDefault(article.id(), 0L);
        String title = article.publicTitle(count);
        OEmbedHtml html = new OEmbedHtml(
                addresses.whole(""),
                sites.byId(name.site()).key(),
                addresses.canonical(article),
                addresses.whole(article.path().toString()),
                title);
        Language language = article.settings().language();
        return new OEmbedBody(
                "1.0",
                "rich",
                title,
                PROVIDER,
                addresses.whole("/"),
                language.spokenIn(html).render(),
                width,
                null);
    }
}
