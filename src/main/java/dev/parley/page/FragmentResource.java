package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Says what is wrong with a request for a fragment; and answers those that are not kept. */
@PermitAll
@RunOnVirtualThread
@Path("/threads.html")
@Produces("text/html;charset=UTF-8")
class FragmentResource {

    private final ThreadAddresses addresses;
    private final FragmentPages pages;
    private final SharedAnswer answer;

    FragmentResource(ThreadAddresses addresses, FragmentPages pages, SharedAnswer answer) {
        this.addresses = addresses;
        this.pages = pages;
        this.answer = answer;
    }

    @GET
    public Response show(@BeanParam ThreadParameters thread, @BeanParam ArticleRequest asked) {
        return pages.draw(thread.name(addresses, null), asked)
                .map(DrawnPage::text)
                .map(answer::forEverybody)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
