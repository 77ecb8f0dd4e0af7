package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.platform.SiteId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The next cards for a program, which shows them to it: so it takes the right to read them too. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/api/v1/moderation/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class LeaseApiResource {

    private final Leases leases;
    private final QueueReader reader;
    private final Holders holders;
    private final CurrentModerator current;

    LeaseApiResource(Leases leases, QueueReader reader, Holders holders, CurrentModerator current) {
        this.leases = leases;
        this.reader = reader;
        this.holders = holders;
        this.current = current;
    }

    @POST
    @Operation(
            summary = "Takes the next cards for ten minutes, keeps those that are held, or gives them back",
            description = "A key needs the right to read the queue, too. Without a body, the next 50 cards are taken.")
    @APIResponseSchema(value = LeasedBody.class, responseDescription = "What was taken, or what could not be kept")
    @APIResponse(responseCode = "204", description = "They were given back")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site")
    @APIResponse(responseCode = "422", description = "invalid: errors[] names each member")
    public Response change(
            @Parameter(description = SiteParameter.MEANING) @RestQuery @Nullable String site,
            @RequestBody(required = false) @Nullable LeaseBody body) {
        current.require(Right.READ_QUEUE);
        SiteId home = current.site(site).id();
        LeaseBody asked = body == null ? new LeaseBody(null, null, null) : body;
        List<FieldError> errors = new ArrayList<>();
        List<CommentId> named = asked.named(errors);
        int limit = asked.cards(errors);
        String act = asked.act(errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return switch (act) {
            case "take" -> taken(home, leases.take(QueueQuery.oldest(home, limit), current.actor(), named));
            case "keep" -> kept(home, named, leases.keep(home, current.actor(), named));
            case "give" -> {
                leases.giveBack(home, current.actor(), named);
                yield Response.noContent().build();
            }
            default -> throw new Problem(ErrorCode.BAD_REQUEST);
        };
    }

    private Response taken(SiteId site, List<CommentId> taken) {
        Map<CommentId, Holder> held = holders.of(site, taken);
        return ok(new LeasedBody(
                reader.cards(site, taken).stream()
                        .map(card -> QueueBody.card(card, held.get(card.id())))
                        .toList(),
                List.of()));
    }

    private Response kept(SiteId site, List<CommentId> named, Set<CommentId> kept) {
        List<CommentId> lost =
                named.stream().filter(card -> !kept.contains(card)).toList();
        Map<CommentId, Holder> held = holders.of(site, lost);
        return ok(new LeasedBody(
                List.of(),
                lost.stream()
                        .map(card -> new LeasedBody.LostBody(card.toString(), held.get(card)))
                        .toList()));
    }

    private static Response ok(LeasedBody body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
