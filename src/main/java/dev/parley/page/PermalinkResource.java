package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.comment.ThreadReader;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteDirectory;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The lasting address of a reply: leads to where it stands now. */
@PermitAll
@RunOnVirtualThread
@Path("/comments/{id}")
class PermalinkResource {

    private final SiteDirectory sites;
    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final ReaderCookies cookies;

    PermalinkResource(SiteDirectory sites, ArticleDirectory articles, ThreadReader threads, ReaderCookies cookies) {
        this.sites = sites;
        this.articles = articles;
        this.threads = threads;
        this.cookies = cookies;
    }

    @GET
    @Transactional
    public Response follow(@RestPath String id, HttpServerRequest request) {
        SiteId site = sites.defaultId();
        Reader reader = cookies.read(request);
        return CommentId.parse(id)
                .flatMap(comment -> threads.articleOf(site, comment, reader.key())
                        .map(article ->
                                Addresses.reply(articles.byId(site, article).slug(), comment)))
                .map(address -> Redirect.to(address).build())
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
