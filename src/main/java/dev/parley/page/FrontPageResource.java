package dev.parley.page;

import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The front page, where it is not kept ready. */
@PermitAll
@RunOnVirtualThread
@Path("/")
@Produces("text/html;charset=UTF-8")
class FrontPageResource {

    private final FrontPages pages;
    private final PageAnswer answer;

    FrontPageResource(FrontPages pages, PageAnswer answer) {
        this.pages = pages;
        this.answer = answer;
    }

    @GET
    public Response show(@RestQuery @Nullable String after) {
        return answer.forEverybody(pages.draw(after).html());
    }
}
