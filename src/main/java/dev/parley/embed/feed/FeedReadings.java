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
import dev.parley.platform.Messages;
import dev.parley.platform.SiteId;
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

/** Reads feeds. Like the pages, they say what is public at one moment. */
@ApplicationScoped
class FeedReadings {

    /** As many as the field's feeds have, or more; whoever wants all of them reads the thread. */
    private static final int ENTRIES = 50;

    private final SiteDirectory sites;
    private final ArticleDirectory articles;
    private final LatestComments comments;
    private final ThreadVersions versions;
    private final HostedAddresses addresses;
    private final Messages messages;
    private final Snapshot snapshot;

    FeedReadings(
            SiteDirectory sites,
            ArticleDirectory articles,
            LatestComments comments,
            ThreadVersions versions,
            HostedAddresses addresses,
            Messages messages,
            Snapshot snapshot) {
        this.sites = sites;
        this.articles = articles;
        this.comments = comments;
        this.versions = versions;
        this.addresses = addresses;
        this.messages = messages;
        this.snapshot = snapshot;
    }

    /** The replies to any article. */
    @Transactional
    FeedReading ofSite() {
        snapshot.take();
        SiteView home = sites.defaultSite();
        SiteId site = home.id();
        List<LatestComment> latest = comments.ofSite(site, ENTRIES);
        Instant newestArticle = articles.newest(site, null).headlines().stream()
                .findFirst()
                .map(ArticleHeadline::publishedAt)
                .orElse(Instant.EPOCH);
        return new FeedReading(
                feed(messages.all_replies(home.name()), addresses.whole("/"), newestArticle, latest),
                versions.of(latest.stream()
                        .map(comment -> new ThreadKey(site, comment.article()))
                        .distinct()
                        .toList()));
    }

    /** The replies to an article; empty where there is no such article. */
    @Transactional
    Optional<FeedReading> ofArticle(String slug) {
        snapshot.take();
        return articles.find(new ThreadName.OfArticle(sites.defaultId(), slug)).map(this::ofArticle);
    }

    private FeedReading ofArticle(ArticleView article) {
        List<LatestComment> latest = comments.ofArticle(article.site(), article.id(), ENTRIES);
        return new FeedReading(
                feed(messages.replies_to(article.title()), addresses.canonical(article), article.publishedAt(), latest),
                versions.of(new ThreadKey(article.site(), article.id())));
    }

    private Feed feed(String title, String home, Instant begun, List<LatestComment> latest) {
        Instant updatedAt = Stream.concat(Stream.of(begun), latest.stream().map(LatestComment::updatedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Feed(title, home, updatedAt, latest.stream().map(this::entry).toList());
    }

    private Feed.Entry entry(LatestComment comment) {
        String name = comment.name().isEmpty() ? messages.anonymous() : comment.name();
        String address = addresses.permalink(comment.id());
        return new Feed.Entry(
                address,
                comment.parent() == null ? "" : addresses.permalink(comment.parent()),
                messages.reply_of_to(name, comment.title()),
                name,
                comment.url(),
                new EntryHtml(comment.html(), comment.isShortened() ? address : "").render(),
                comment.publishedAt(),
                comment.updatedAt());
    }
}
