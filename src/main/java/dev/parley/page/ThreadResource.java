package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The discussion of a page elsewhere, as a page of ours: for whoever reads without script, or comes from a feed. */
@PermitAll
@RunOnVirtualThread
@Path("/threads")
@Produces("text/html;charset=UTF-8")
class ThreadResource {

    private final ThreadAddresses addresses;
    private final ThreadDoor door;
    private final ReplyDesk replies;

    ThreadResource(ThreadAddresses addresses, ThreadDoor door, ReplyDesk replies) {
        this.addresses = addresses;
        this.door = door;
        this.replies = replies;
    }

    /** What is discussed under an article of ours stands there. */
    @GET
    public Response show(
            @BeanParam ThreadParameters thread, @BeanParam ArticleRequest asked, HttpServerRequest request) {
        return switch (name(thread)) {
            case ThreadName.OfArticle article ->
                Redirect.to(Edition.thread(article.path(), asked.lang).toString())
                        .build();
            case ThreadName.OfPage page -> door.show(page, asked, request);
        };
    }

    @GET
    @Path("/comments")
    public Response comments(@BeanParam ThreadParameters thread, @RestQuery @Nullable String lang) {
        return door.comments(name(thread), lang);
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            @BeanParam ThreadParameters thread, @BeanParam ReplyFormRequest form, HttpServerRequest request) {
        return replies.take(thread.typedPath(), () -> name(thread), form, request);
    }

    @GET
    @Path("/stamp")
    @Produces(MediaType.TEXT_PLAIN)
    public Response stamp(@BeanParam ThreadParameters thread) {
        return replies.stamp(name(thread));
    }

    @GET
    @Path("/reported")
    public Response reported(
            @BeanParam ThreadParameters thread,
            @RestQuery @Nullable String lang,
            @RestQuery @DefaultValue("") String reply) {
        return door.thanks(name(thread), lang, reply);
    }

    private ThreadName name(ThreadParameters thread) {
        return thread.name(addresses, null);
    }
}
