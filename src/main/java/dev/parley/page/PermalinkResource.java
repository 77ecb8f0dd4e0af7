package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.comment.SingleComments;
import dev.parley.comment.ThreadReader;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The lasting address of a reply: leads to where it stands now. */
@PermitAll
@RunOnVirtualThread
@Path("/comments/{id}")
class PermalinkResource {

    private final SingleComments comments;
    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final ReaderCookies cookies;

    PermalinkResource(SingleComments comments, ArticleDirectory articles, ThreadReader threads, ReaderCookies cookies) {
        this.comments = comments;
        this.articles = articles;
        this.threads = threads;
        this.cookies = cookies;
    }

    @GET
    @Transactional
    public Response follow(@RestPath String id, @RestQuery @Nullable String lang, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        return CommentId.parse(id)
                .flatMap(comment -> place(comment, lang, reader))
                .map(address -> Redirect.to(address).build())
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    private Optional<String> place(CommentId comment, @Nullable String lang, Reader reader) {
        return comments.siteOf(comment)
                .flatMap(site -> threads.articleOf(site, comment, reader.key())
                        .map(article -> Addresses.reply(
                                Edition.of(articles.byId(site, article), lang).thread(), comment)));
    }
}
