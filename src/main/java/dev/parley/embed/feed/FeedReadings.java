package dev.parley.embed.feed;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleHeadline;
import dev.parley.article.ArticleView;
import dev.parley.article.ThreadName;
import dev.parley.comment.LatestComment;
import dev.parley.comment.LatestComments;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadVersions;
import dev.parley.page.HostedAddresses;
import dev.parley.page.ThreadAddresses;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.platform.Snapshot;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads feeds. Like the pages, they say what is public at one moment. */
@ApplicationScoped
class FeedReadings {

    /** As many as the field's feeds have, or more; whoever wants all of them reads the thread. */
    private static final int ENTRIES = 50;

    private final SiteDirectory sites;
    private final ThreadAddresses threads;
    private final ArticleDirectory articles;
    private final LatestComments comments;
    private final ThreadVersions versions;
    private final HostedAddresses addresses;
    private final Snapshot snapshot;

    FeedReadings(
            SiteDirectory sites,
            ThreadAddresses threads,
            ArticleDirectory articles,
            LatestComments comments,
            ThreadVersions versions,
            HostedAddresses addresses,
            Snapshot snapshot) {
        this.sites = sites;
        this.threads = threads;
        this.articles = articles;
        this.comments = comments;
        this.versions = versions;
        this.addresses = addresses;
        this.snapshot = snapshot;
    }

    /**
     * The replies to anything of a site; empty where there is no such site.
     *
     * @param key of the site; null for that of our own pages
     */
    @Transactional
    Optional<FeedReading> ofSite(@Nullable String key) {
        snapshot.take();
        return key == null
                ? Optional.of(ofSite(sites.defaultSite()))
                : threads.site(key).map(this::ofSite);
    }

    private FeedReading ofSite(SiteView site) {
        List<LatestComment> latest = comments.ofSite(site.id(), ENTRIES);
        Language language = site.settings().language();
        Instant newestArticle = articles.newest(site.id(), null).headlines().stream()
                .findFirst()
                .map(ArticleHeadline::publishedAt)
                .orElse(Instant.EPOCH);
        String home = sites.isDefault(site) ? addresses.whole("/") : "";
        return new FeedReading(
                feed(language.messages().all_replies(site.name()), home, newestArticle, latest, language),
                versions.of(latest.stream()
                        .map(comment -> new ThreadKey(site.id(), comment.article()))
                        .distinct()
                        .toList()),
                null);
    }

    /** The replies of one discussion; empty where there is none. */
    @Transactional
    Optional<FeedReading> ofThread(ThreadName name) {
        snapshot.take();
        return articles.find(name).map(this::ofArticle);
    }

    private FeedReading ofArticle(ArticleView article) {
        List<LatestComment> latest = comments.ofArticle(article.site(), article.id(), ENTRIES);
        Language language = article.settings().language();
        Instant begun = article.isStored() ? article.publishedAt() : Instant.EPOCH;
        String title = language.messages().replies_to(article.publicTitle(latest.size()));
        return new FeedReading(
                feed(title, addresses.canonical(article), begun, latest, language),
                versions.of(new ThreadKey(article.site(), article.id())),
                article.isStored() ? null : article.trueUntil());
    }

    private Feed feed(String title, String home, Instant begun, List<LatestComment> latest, Language language) {
        Instant updatedAt = Stream.concat(Stream.of(begun), latest.stream().map(LatestComment::updatedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Feed(
                title,
                home,
                language.tag(),
                updatedAt,
                latest.stream().map(comment -> entry(comment, language)).toList());
    }

    private Feed.Entry entry(LatestComment comment, Language language) {
        Messages messages = language.messages();
        String name = comment.name().isEmpty() ? messages.anonymous() : comment.name();
        String address = addresses.permalink(comment.id());
        return new Feed.Entry(
                address,
                comment.parent() == null ? "" : addresses.permalink(comment.parent()),
                messages.reply_of_to(name, comment.title()),
                name,
                comment.url(),
                language.spokenIn(new EntryHtml(comment.html(), comment.isShortened() ? address : ""))
                        .render(),
                comment.publishedAt(),
                comment.updatedAt());
    }
}
