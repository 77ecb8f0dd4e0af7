package dev.parley.moderator;

import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The way out: the session ends on the server, whatever the browser keeps (threat T28). */
@Requires(Right.OWN_ACCOUNT)
@RunOnVirtualThread
@Path("/moderation/sign-out")
class SignOutResource {

    private final Departure departure;
    private final SessionCookie cookie;

    SignOutResource(Departure departure, SessionCookie cookie) {
        this.departure = departure;
        this.cookie = cookie;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(HttpServerRequest request) {
        cookie.read(request).ifPresent(departure::of);
        return Redirect.to("/moderation/sign-in").cookie(cookie.forget()).build();
    }
}
