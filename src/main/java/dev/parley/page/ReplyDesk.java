package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
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
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Takes the "Leave a Reply" form, whatever it is a reply to. */
@ApplicationScoped
class ReplyDesk {

    private final SubmitComment submitComment;
    private final OpeningStamp stamps;
    private final ArticlePages pages;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final ReaderCookies cookies;
    private final ClientAddresses clients;
    private final Capacity capacity;

    ReplyDesk(
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

    /**
     * Takes a form.
     *
     * @param path where the form is to be sent again if the database is away
     * @param asked finds what it is a reply to; it asks the database, too
     */
    Response take(ThreadPath path, Supplier<ThreadName> asked, ReplyFormRequest form, HttpServerRequest request) {
        try {
            capacity.require();
            return posted(asked.get(), form, request);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answer(path, form);
            }
            throw failure;
        }
    }

    /** A proof of this moment, for the script to send along with what is being typed. */
    Response stamp(ThreadName thread) {
        return Response.ok(stamps.now(thread.slug()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response posted(ThreadName thread, ReplyFormRequest form, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        AuthorKey key = reader.key() == null ? AuthorKey.fresh() : reader.key();
        Submission submission = submission(thread, form, key, request);
        return switch (submitComment.submit(submission)) {
            case SubmissionResult.Published(CommentId id) -> accepted(submission, id, form, reader);
            case SubmissionResult.AwaitingReview(CommentId id) -> accepted(submission, id, form, reader);
            case SubmissionResult.Refused(List<Finding> why) -> refused(submission, form, why, reader);
            case SubmissionResult.NoSuchArticle none -> throw new Problem(ErrorCode.NOT_FOUND);
        };
    }

    private Submission submission(ThreadName thread, ReplyFormRequest form, AuthorKey key, HttpServerRequest request) {
        return new Submission(
                thread,
                form.fields(),
                form.submissionKey().orElse(null),
                stamps.read(thread.slug(), form.opened()).orElse(null),
                key,
                clients.of(request),
                UserAgent.of(request));
    }

    private Response accepted(Submission submission, CommentId id, ReplyFormRequest form, Reader reader) {
        Response.ResponseBuilder response = Redirect.to(
                        Addresses.reply(Edition.thread(submission.thread().path(), form.lang), id))
                .cookie(cookies.key(submission.author()));
        if (form.wantsToBeRemembered() && !form.isFromScript()) {
            response.cookie(cookies.remember(submission.fields().author()));
        } else if (reader.remembered() != null) {
            response.cookie(cookies.forget());
        }
        return response.build();
    }

    private Response refused(Submission submission, ReplyFormRequest form, List<Finding> why, Reader reader) {
        ArticlePages.Refusal refusal =
                new ArticlePages.Refusal(submission.fields(), form.wantsToBeRemembered(), form.lang, why);
        Reason reason = why.getFirst().reason();
        Response.ResponseBuilder response =
                answer.privately(reason.error().status(), pages.drawRefused(submission.thread(), refusal, reader));
        return reason == Reason.TOO_FAST
                ? response.header(HttpHeaders.RETRY_AFTER, why.getFirst().evidence())
                        .build()
                : response.build();
    }
}
