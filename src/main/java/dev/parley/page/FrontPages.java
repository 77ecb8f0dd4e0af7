package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleHeadline;
import dev.parley.article.ThreadPath;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadReader;
import dev.parley.comment.ThreadVersions;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.platform.Snapshot;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import dev.parley.web.FrameView;
import dev.parley.web.Frames;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the front page: the articles, newest first. */
@ApplicationScoped
class FrontPages {

    /** A page, and what it is made of. */
    record Drawn(String html, Map<ThreadKey, Long> versions) {}

    private final SiteDirectory sites;
    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final ThreadVersions versions;
    private final Snapshot snapshot;
    private final Frames frames;
    private final Times times;

    FrontPages(
            SiteDirectory sites,
            ArticleDirectory articles,
            ThreadReader threads,
            ThreadVersions versions,
            Snapshot snapshot,
            Frames frames,
            Times times) {
        this.sites = sites;
        this.articles = articles;
        this.threads = threads;
        this.versions = versions;
        this.snapshot = snapshot;
        this.frames = frames;
        this.times = times;
    }

    /** @param after the place to continue after; null for the beginning */
    @Transactional
    Drawn draw(@Nullable String after) {
        snapshot.take();
        SiteView home = sites.defaultSite();
        SiteId site = home.id();
        Language language = home.settings().language();
        ArticleDirectory.Headlines page = articles.newest(site, cursor(after));
        List<ArticleId> ids = page.headlines().stream().map(ArticleHeadline::id).toList();
        Map<ArticleId, Long> counts = threads.counts(site, ids);
        List<HeadlineView> views = page.headlines().stream()
                .map(headline -> view(headline, language, counts.getOrDefault(headline.id(), 0L)))
                .toList();
        String older = page.next() == null ? "" : "/?after=" + page.next();
        FrameView frame =
                frames.indexed(language, language.messages().articles(), after == null ? "/" : "/?after=" + after);
        return new Drawn(
                language.spokenIn(new FrontPage(frame, views, older, after != null))
                        .render(),
                versions.of(ids.stream().map(id -> new ThreadKey(site, id)).toList()));
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null ? null : Cursor.parse(after).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST));
    }

    private HeadlineView view(ArticleHeadline headline, Language language, long replies) {
        return new HeadlineView(
                ThreadPath.ofArticle(headline.slug()).toString(),
                headline.title(),
                headline.author(),
                times.toTheDay(headline.publishedAt(), language),
                replies);
    }
}
