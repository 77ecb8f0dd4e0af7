package dev.parley.embed;

import dev.parley.comment.NewReport;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.submission.ReaderReport;
import dev.parley.submission.ReportComment;
import dev.parley.submission.ReportResult;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A reader's report, as programs send it. */
@PermitAll
@RunOnVirtualThread
@Path("/api/v1/comments/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportApiResource {

    /** What is reported. */
    record ReportBody(
            @Schema(
                    required = true,
                    enumeration = {"spam", "abuse", "private-details", "off-topic", "illegal", "other"})
            @Nullable
            String reason,

            @Schema(description = "One line for moderators; at most 500 bytes of UTF-8.") @Nullable
            String text) {}

    private final ReportComment reportComment;
    private final CommentOrigins origins;
    private final ClientAddresses clients;

    ReportApiResource(ReportComment reportComment, CommentOrigins origins, ClientAddresses clients) {
        this.origins = origins;
        this.reportComment = reportComment;
        this.clients = clients;
    }

    @POST
    @Operation(summary = "Reports a public reply; one report of each reply from each client network counts")
    @APIResponse(
            responseCode = "202",
            description = "Received, whether it is the first of this reader or not",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceivedBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such public reply")
    @APIResponse(responseCode = "422", description = "invalid: errors[] says why")
    @APIResponse(responseCode = "429", description = "too-fast: Retry-After says how many seconds to wait")
    public Response report(
            @Parameter(description = "Of the reply.") @RestPath String id,
            @Nullable ReportBody body,
            @Context HttpServerRequest request) {
        CommentId comment = CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (body == null) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        origins.require(comment, request);
        String reason = body.reason() == null ? "" : body.reason();
        String text = body.text() == null ? "" : body.text();
        return switch (reportComment.report(new ReaderReport(comment, reason, text, clients.of(request)))) {
            case ReportResult.Received received ->
                Response.accepted(new ReceivedBody(comment.toString(), "received"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case ReportResult.NoSuchReply none -> throw new Problem(ErrorCode.NOT_FOUND);
            case ReportResult.Unfit(Set<ReportResult.Fault> faults) ->
                throw Problem.invalid(
                        faults.stream().map(ReportApiResource::error).toList());
            case ReportResult.TooFast(Duration delay) -> throw Problem.tooFast(delay);
        };
    }

    private static FieldError error(ReportResult.Fault fault) {
        return switch (fault) {
            case REASON_UNKNOWN ->
                new FieldError(
                        "reason",
                        "invalid",
                        "One of spam, abuse, private-details, off-topic, illegal, other is needed.");
            case WORDS_TOO_LONG ->
                new FieldError("text", "too-long", "At most " + NewReport.LONGEST_WORDS + " bytes fit.");
            case WORDS_FORBIDDEN_CHARACTERS ->
                new FieldError("text", "forbidden-characters", "One line without control characters is needed.");
        };
    }
}
