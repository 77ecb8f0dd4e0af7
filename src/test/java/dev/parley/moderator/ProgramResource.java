package dev.parley.moderator;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A part of the JSON API, as other rooms write theirs; here to see what the entrance does to it. */
@Requires(Right.READ_QUEUE)
@Path("/api/v1/moderation/probe")
@Produces(MediaType.APPLICATION_JSON)
class ProgramResource {

    private final CurrentModerator current;

    ProgramResource(CurrentModerator current) {
        this.current = current;
    }

    @GET
    public Map<String, Object> look(@RestQuery @Nullable String site) {
        return Map.of(
                "site", current.site(site).key(),
                "sites", current.sites().stream().map(each -> each.key()).toList(),
                "name", current.name(),
                "actor", current.actor().kind().toString());
    }

    @POST
    @Requires(Right.DECIDE)
    @Consumes(MediaType.APPLICATION_JSON)
    public List<String> write(Map<String, String> body) {
        return List.copyOf(body.values());
    }
}
