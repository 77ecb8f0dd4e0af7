package dev.parley.embed.live;

import dev.parley.page.ThreadAddresses;
import dev.parley.page.ThreadParameters;
import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.web.LiveStream;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How many replies there are, now and whenever it changes. The answer ends with the service. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Threads")
class ThreadEventsApiResource {

    private final LiveThreads live;
    private final ThreadAddresses addresses;
    private final ClientAddresses clients;
    private final Capacity capacity;

    ThreadEventsApiResource(LiveThreads live, ThreadAddresses addresses, ClientAddresses clients, Capacity capacity) {
        this.live = live;
        this.addresses = addresses;
        this.clients = clients;
        this.capacity = capacity;
    }

    @GET
    @Path("/threads/events")
    @Operation(
            summary = "How many replies there are, now and whenever it changes, as server-sent events",
            description =
                    "Events \"count\" with {\"count\": n}. What is told is how things stand: who comes back with the"
                            + " Last-Event-ID of a number that still holds is told nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A stream that ends with the service",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "bad-request: errors[] names each parameter that cannot be taken")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site, or it has no such page")
    @APIResponse(responseCode = "503", description = "unavailable: too many streams are open")
    public void follow(
            @BeanParam ThreadParameters thread,
            @Parameter(description = "That of the last event that came; left out, how things stand is told at once.")
                    @RestHeader("Last-Event-ID")
                    @Nullable
                    String known,
            @Context HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse) {
        capacity.require();
        LiveStream stream = new LiveStream(request, sink, sse, known);
        if (stream.isWanted()) {
            String network = clients.of(request).network();
            live.open(new OpenThread(thread.name(addresses, null), network, stream));
        }
    }
}
