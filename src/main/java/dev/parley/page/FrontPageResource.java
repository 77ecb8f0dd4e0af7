package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleHeadline;
import dev.parley.comment.ThreadReader;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Messages;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteDirectory;
import dev.parley.web.FrameView;
import dev.parley.web.Frames;
import dev.parley.web.PageAnswer;
import dev.parley.web.Times;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The front page: the articles, newest first. */
@PermitAll
@Path("/")
@Produces("text/html;charset=UTF-8")
class FrontPageResource {

    private final SiteDirectory sites;
    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final Frames frames;
    private final Messages messages;
    private final Times times;
    private final PageAnswer answer;

    FrontPageResource(
            SiteDirectory sites,
            ArticleDirectory articles,
            ThreadReader threads,
            Frames frames,
            Messages messages,
            Times times,
            PageAnswer answer) {
        this.sites = sites;
        this.articles = articles;
        this.threads = threads;
        this.frames = frames;
        this.messages = messages;
        this.times = times;
        this.answer = answer;
    }

    @GET
    @Transactional
    public Response show(@RestQuery @Nullable String after) {
        SiteId site = sites.defaultSite().id();
        ArticleDirectory.Headlines page = articles.newest(site, cursor(after));
        List<ArticleId> ids = page.headlines().stream().map(ArticleHeadline::id).toList();
        Map<ArticleId, Long> counts = threads.counts(site, ids);
        List<HeadlineView> views = page.headlines().stream()
                .map(headline -> view(headline, counts.getOrDefault(headline.id(), 0L)))
                .toList();
        String older = page.next() == null ? "" : "/?after=" + page.next();
        FrameView frame = frames.indexed(messages.articles(), after == null ? "/" : "/?after=" + after);
        return answer.forEverybody(new FrontPage(frame, views, older, after != null).render());
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null ? null : Cursor.parse(after).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST));
    }

    private HeadlineView view(ArticleHeadline headline, long replies) {
        return new HeadlineView(
                Addresses.article(headline.slug()),
                headline.title(),
                headline.author(),
                times.toTheDay(headline.publishedAt()),
                replies);
    }
}
