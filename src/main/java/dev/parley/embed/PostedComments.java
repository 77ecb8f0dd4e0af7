package dev.parley.embed;

import dev.parley.comment.AuthorKey;
import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.screening.Finding;
import dev.parley.submission.Submission;
import dev.parley.submission.SubmissionResult;
import dev.parley.submission.SubmitComment;
import dev.parley.web.UserAgent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes replies from programs, and answers with the receipt. */
@ApplicationScoped
class PostedComments {

    private final SubmitComment submitComment;
    private final Receipts receipts;
    private final RefusedReply refused;
    private final ClientAddresses clients;
    private final Capacity capacity;

    PostedComments(
            SubmitComment submitComment,
            Receipts receipts,
            RefusedReply refused,
            ClientAddresses clients,
            Capacity capacity) {
        this.submitComment = submitComment;
        this.receipts = receipts;
        this.refused = refused;
        this.clients = clients;
        this.capacity = capacity;
    }

    /** Before anything is read: whether there is room. */
    void requireRoom() {
        capacity.require();
    }

    /**
     * Takes a reply.
     *
     * @throws Problem with why it is not taken; then nothing was stored
     */
    Response take(
            String slug, @Nullable String idempotencyKey, @Nullable NewCommentBody body, HttpServerRequest request) {
        if (body == null) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        UUID key = IdempotencyKey.read(idempotencyKey);
        AuthorKey receipt = receipts.forReply(request, key);
        Submission submission =
                new Submission(slug, body.fields(), key, null, receipt, clients.of(request), UserAgent.of(request));
        return switch (submitComment.submit(submission)) {
            case SubmissionResult.Published(CommentId id) -> taken(201, id, "published", receipt);
            case SubmissionResult.AwaitingReview(CommentId id) -> taken(202, id, "held", receipt);
            case SubmissionResult.Refused(List<Finding> why) -> throw refused.problem(why);
            case SubmissionResult.NoSuchArticle none -> throw new Problem(ErrorCode.NOT_FOUND);
        };
    }

    private static Response taken(int status, CommentId id, String state, AuthorKey receipt) {
        return Response.status(status)
                .entity(new TakenBody(id.toString(), state, receipt.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
