package dev.parley.embed;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many replies there are, for programs. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1/threads/count")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class CountsApiResource {

    private final CountsJson json;
    private final SharedAnswer answer;

    CountsApiResource(CountsJson json, SharedAnswer answer) {
        this.json = json;
        this.answer = answer;
    }

    @GET
    @Operation(summary = "How many public replies there are at each of up to 100 addresses")
    @APIResponse(
            responseCode = "200",
            description = "The counts in the order of the addresses, with an ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountsView.class)))
    @APIResponse(responseCode = "304", description = "It is what If-None-Match says")
    @APIResponse(responseCode = "400", description = "bad-request: errors[] names each parameter that cannot be taken")
    @APIResponse(responseCode = "404", description = "not-found: there is no such site")
    public Response count(
            @Parameter(required = true, description = "The key of a site.") @RestQuery @Nullable String site,
            @Parameter(
                            description =
                                    "A whole address of what is discussed; fragment, tracking parameters and a slash at the end make no difference.")
                    @RestQuery
                    List<String> url) {
        if (site == null) {
            throw Problem.badParameters(List.of(new FieldError("site", "required", "The key of a site is needed.")));
        }
        return json.draw(site, url)
                .map(counts -> answer.forEverybody(counts.json()))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
