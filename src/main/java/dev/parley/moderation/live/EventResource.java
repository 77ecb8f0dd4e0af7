package dev.parley.moderation.live;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.site.SiteView;
import dev.parley.web.LiveStream;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the lists of a site stand, now and whenever it changes. The answer ends with the session, or with the service. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/moderation/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
class EventResource {

    private final LiveDesk live;
    private final CurrentModerator current;

    EventResource(LiveDesk live, CurrentModerator current) {
        this.live = live;
        this.current = current;
    }

    /** @param known the id of the last event that the browser has got, when it comes back */
    @GET
    public void follow(
            @RestQuery @DefaultValue("") String site,
            @RestHeader("Last-Event-ID") @Nullable String known,
            @Context HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws SQLException {
        SiteView home = current.site(site.isEmpty() ? null : site);
        LiveStream stream = new LiveStream(request, sink, sse, known);
        if (stream.isWanted()) {
            live.open(new OpenDesk(current.presence(Right.READ_QUEUE, home.id()), stream));
        }
    }
}
