package dev.parley.page;

import dev.parley.article.ThreadPath;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An article with its replies and the form. */
@PermitAll
@RunOnVirtualThread
@Path("/articles/{slug}")
@Produces("text/html;charset=UTF-8")
class ArticleResource {

    private final ThreadAddresses addresses;
    private final ThreadDoor door;
    private final ReplyDesk replies;

    ArticleResource(ThreadAddresses addresses, ThreadDoor door, ReplyDesk replies) {
        this.addresses = addresses;
        this.door = door;
        this.replies = replies;
    }

    @GET
    public Response show(@RestPath String slug, @BeanParam ArticleRequest asked, HttpServerRequest request) {
        return door.show(addresses.article(slug), asked, request);
    }

    @GET
    @Path("/comments")
    public Response comments(@RestPath String slug, @RestQuery @Nullable String lang) {
        return door.comments(addresses.article(slug), lang);
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@RestPath String slug, @BeanParam ReplyFormRequest form, HttpServerRequest request) {
        return replies.take(ThreadPath.ofArticle(slug), () -> addresses.article(slug), form, request);
    }

    @GET
    @Path("/stamp")
    @Produces(MediaType.TEXT_PLAIN)
    public Response stamp(@RestPath String slug) {
        return replies.stamp(addresses.article(slug));
    }

    @GET
    @Path("/reported")
    public Response reported(
            @RestPath String slug, @RestQuery @Nullable String lang, @RestQuery @DefaultValue("") String reply) {
        return door.thanks(addresses.article(slug), lang, reply);
    }
}
