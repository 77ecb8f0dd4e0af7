package dev.parley.moderation;

import dev.parley.comment.Ruling;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteView;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Decisions by programs. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class DecisionApiResource {

    private final Decide decide;
    private final QueueReader reader;
    private final CurrentModerator current;

    DecisionApiResource(Decide decide, QueueReader reader, CurrentModerator current) {
        this.decide = decide;
        this.reader = reader;
        this.current = current;
    }

    @POST
    @Path("/comments/{id}/decisions")
    @Operation(summary = "Decides on one comment; 409 with its state, and who was first, when it is no longer as read")
    @APIResponseSchema(value = DecidedBody.class, responseDescription = "It was applied: one result")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site, or no such comment")
    @APIResponse(
            responseCode = "409",
            description =
                    "stale: it is no longer as read, or somebody else is deciding on it; not-possible: it makes no"
                            + " sense for a comment that stands there, or is an appeal against a decision of one's own."
                            + " \"current\" says how it is",
            content = @Content(schema = @Schema(implementation = DecidedBody.ResultBody.class)))
    @APIResponse(responseCode = "422", description = "invalid: errors[] names each member")
    public Response one(
            @Parameter(description = "Of the comment.") @RestPath String id,
            @Parameter(description = "The key of a site; left out, that of one's own where the comment is.")
                    @RestQuery
                    @Nullable
                    String site,
            @Nullable DecisionBody body) {
        CommentId comment = CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        List<FieldError> errors = new ArrayList<>();
        List<Ruling> rulings =
                present(body).ruling(comment, "", errors).stream().toList();
        DecidedBody decided = decided(home(site, comment), rulings, errors);
        DecidedBody.ResultBody result = decided.results().getFirst();
        return switch (result.result()) {
            case "applied" -> ok(decided);
            case "not-found" -> throw new Problem(ErrorCode.NOT_FOUND);
            case "not-allowed" -> throw new Problem(ErrorCode.NOT_POSSIBLE, Map.of("current", result));
            default -> throw new Problem(ErrorCode.STALE, Map.of("current", result));
        };
    }

    @POST
    @Path("/moderation/decisions")
    @Operation(summary = "Decides on up to 200 comments; those that are no longer as read are left as they are")
    @APIResponseSchema(value = DecidedBody.class, responseDescription = "What became of each")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site")
    @APIResponse(responseCode = "422", description = "invalid: errors[] names each member; nothing was decided")
    public Response several(
            @Parameter(description = SiteParameter.MEANING) @RestQuery @Nullable String site,
            DecisionBody.@Nullable Several body) {
        List<FieldError> errors = new ArrayList<>();
        return ok(decided(current.site(site), present(body).rulings(errors), errors));
    }

    /** The site that is named, or else that of theirs where the comment is. */
    private SiteView home(@Nullable String site, CommentId comment) {
        if (site != null) {
            return current.site(site);
        }
        Optional<SiteId> home =
                reader.home(comment, current.sites().stream().map(SiteView::id).toList());
        return current.sites().stream()
                .filter(own -> home.isPresent() && own.id().equals(home.get()))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    private DecidedBody decided(SiteView site, List<Ruling> rulings, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        List<Ruling> meant = rulings.stream()
                .map(ruling -> Reasons.meant(ruling, site.settings().rejectionReasons()))
                .toList();
        return DecidedBody.of(meant, decide.decide(site.id(), meant));
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        return body;
    }

    private static Response ok(DecidedBody body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
