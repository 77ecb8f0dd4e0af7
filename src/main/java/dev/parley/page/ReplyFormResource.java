package dev.parley.page;

import dev.parley.comment.AuthorKey;
import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.submission.OpeningStamp;
import dev.parley.submission.Submission;
import dev.parley.submission.SubmissionResult;
import dev.parley.submission.SubmitComment;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import dev.parley.web.UserAgent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Takes the "Leave a Reply" form. */
@PermitAll
@RunOnVirtualThread
@Path("/articles/{slug}")
@Produces("text/html;charset=UTF-8")
class ReplyFormResource {

    private final SubmitComment submitComment;
    private final OpeningStamp stamps;
    private final ArticlePages pages;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final ReaderCookies cookies;
    private final ClientAddresses clients;
    private final Capacity capacity;

    ReplyFormResource(
            SubmitComment submitComment,
            OpeningStamp stamps,
            ArticlePages pages,
            OutagePages outages,
            PageAnswer answer,
            ReaderCookies cookies,
            ClientAddresses clients,
            Capacity capacity) {
        this.capacity = capacity;
        this.submitComment = submitComment;
        this.stamps = stamps;
        this.pages = pages;
        this.outages = outages;
        this.answer = answer;
        this.cookies = cookies;
        this.clients = clients;
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@RestPath String slug, @BeanParam ReplyFormRequest form, HttpServerRequest request) {
        try {
            capacity.require();
            return posted(slug, form, request);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answer(slug, form);
            }
            throw failure;
        }
    }

    /** A proof of this moment, for the script to send along with what is being typed. */
    @GET
    @Path("/stamp")
    @Produces(MediaType.TEXT_PLAIN)
    public Response stamp(@RestPath String slug) {
        return Response.ok(stamps.now(slug))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response posted(String slug, ReplyFormRequest form, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        AuthorKey key = reader.key() == null ? AuthorKey.fresh() : reader.key();
        Submission submission = submission(slug, form, key, request);
        return switch (submitComment.submit(submission)) {
            case SubmissionResult.Published(CommentId id) -> accepted(submission, id, form, reader);
            case SubmissionResult.AwaitingReview(CommentId id) -> accepted(submission, id, form, reader);
            case SubmissionResult.Refused(List<Finding> why) -> refused(submission, form, why, reader);
            case SubmissionResult.NoSuchArticle none -> throw new Problem(ErrorCode.NOT_FOUND);
        };
    }

    private Submission submission(String slug, ReplyFormRequest form, AuthorKey key, HttpServerRequest request) {
        return new Submission(
                slug,
                form.fields(),
                form.submissionKey().orElse(null),
                stamps.read(slug, form.opened()).orElse(null),
                key,
                clients.of(request),
                UserAgent.of(request));
    }

    private Response accepted(Submission submission, CommentId id, ReplyFormRequest form, Reader reader) {
        Response.ResponseBuilder response =
                Redirect.to(Addresses.reply(submission.slug(), id)).cookie(cookies.key(submission.author()));
        if (form.wantsToBeRemembered() && !form.isFromScript()) {
            response.cookie(cookies.remember(submission.fields().author()));
        } else if (reader.remembered() != null) {
            response.cookie(cookies.forget());
        }
        return response.build();
    }

    private Response refused(Submission submission, ReplyFormRequest form, List<Finding> why, Reader reader) {
        ArticlePages.Refusal refusal = new ArticlePages.Refusal(submission.fields(), form.wantsToBeRemembered(), why);
        Reason reason = why.getFirst().reason();
        Response.ResponseBuilder response =
                answer.privately(reason.error().status(), pages.drawRefused(submission.slug(), refusal, reader));
        return reason == Reason.TOO_FAST
                ? response.header(HttpHeaders.RETRY_AFTER, why.getFirst().evidence())
                        .build()
                : response.build();
    }
}
