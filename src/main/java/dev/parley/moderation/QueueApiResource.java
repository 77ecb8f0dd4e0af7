package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue for programs. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/api/v1/moderation/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class QueueApiResource {

    private final QueueReader reader;
    private final Search search;
    private final Holders holders;
    private final CurrentModerator current;

    QueueApiResource(QueueReader reader, Search search, Holders holders, CurrentModerator current) {
        this.reader = reader;
        this.search = search;
        this.holders = holders;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "A page of a list, or of what a search finds in it; reading takes nothing",
            description =
                    "Oldest first, but \"all\" newest first. With \"q\" and without \"status\", all lists are searched."
                            + " What others are deciding on is in it, with their lease.")
    @APIResponseSchema(value = QueueBody.class, responseDescription = "The page, and how many stand in each list")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site, list, order or cursor")
    @APIResponse(responseCode = "422", description = "invalid: errors[] says what is wrong with \"limit\" or \"q\"")
    public Response read(@BeanParam QueueParameters parameters) {
        QueueRequest request = parameters.request(current);
        QueueQuery query = new QueueQuery(
                request.site().id(), request.status(), request.direction(), request.after(), parameters.cards(), null);
        QueuePage page = request.isSearch() ? found(query, request.search()) : reader.page(query);
        QueueBody body = QueueBody.of(
                request,
                page,
                holders.of(query.site(), page.cards().stream().map(Card::id).toList()),
                DeskList.counts(reader.tally(query.site())));
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private QueuePage found(QueueQuery query, String words) {
        return switch (search.find(query, words)) {
            case SearchResult.Found found -> found.page();
            case SearchResult.TooLong tooLong ->
                throw unfit("too-long", "At most " + SearchTerm.MOST + " characters can be searched for.");
            case SearchResult.NoWords noWords -> throw unfit("no-words", "There is no word in it to search for.");
            case SearchResult.TooMany tooMany -> throw new Problem(ErrorCode.UNAVAILABLE);
            case SearchResult.TooBroad tooBroad ->
                throw unfit("too-broad", "The search took too long and was stopped; name more words, or one list.");
        };
    }

    private static Problem unfit(String code, String message) {
        return Problem.invalid(List.of(new FieldError("q", code, message)));
    }
}
