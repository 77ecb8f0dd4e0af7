package dev.parley.page;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** An article with its replies and the form. */
@PermitAll
@RunOnVirtualThread
@Path("/articles/{slug}")
@Produces("text/html;charset=UTF-8")
class ArticleResource {

    private final ArticlePages pages;
    private final PageAnswer answer;
    private final ReaderCookies cookies;

    ArticleResource(ArticlePages pages, PageAnswer answer, ReaderCookies cookies) {
        this.pages = pages;
        this.answer = answer;
        this.cookies = cookies;
    }

    @GET
    public Response show(@RestPath String slug, @BeanParam ArticleRequest asked, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        ArticlePages.Drawn page = pages.draw(slug, asked, reader).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (!page.isFound()) {
            return answer.once(404, page.html());
        }
        return reader.isSomebody() ? answer.once(200, page.html()) : answer.forEverybody(page.html());
    }

    /** Where a browser lands that asks again for the address of a form which was refused. */
    @GET
    @Path("/comments")
    public Response comments(@RestPath String slug) {
        if (!pages.has(slug)) {
            throw new Problem(ErrorCode.NOT_FOUND);
        }
        return Redirect.to(Addresses.article(slug) + "#comments").build();
    }
}
