package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteDirectory;
import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Thanks for a report. A page of its own, because the article's is everybody's; and of the article, not of the reply:
 * it says nothing about whether that is still, or ever was, there.
 */
@PermitAll
@RunOnVirtualThread
@Path("/articles/{slug}/reported")
@Produces("text/html;charset=UTF-8")
class ReportedResource {

    private final SiteDirectory sites;
    private final ArticleDirectory articles;
    private final ReportPages pages;
    private final PageAnswer answer;

    ReportedResource(SiteDirectory sites, ArticleDirectory articles, ReportPages pages, PageAnswer answer) {
        this.sites = sites;
        this.articles = articles;
        this.pages = pages;
        this.answer = answer;
    }

    @GET
    public Response thanks(@RestPath String slug, @RestQuery @DefaultValue("") String reply) {
        ArticleView article =
                articles.bySlug(sites.defaultId(), slug).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        String back = CommentId.parse(reply)
                .map(id -> Addresses.reply(article.slug(), id))
                .orElseGet(() -> Addresses.article(article.slug()) + "#comments");
        return answer.once(200, pages.drawThanks(back));
    }
}
