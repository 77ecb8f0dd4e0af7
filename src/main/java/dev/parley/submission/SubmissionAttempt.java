package dev.parley.submission;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.article.RegisterPage;
import dev.parley.article.ThreadName;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.PriorComment;
import dev.parley.comment.PriorComments;
import dev.parley.comment.SenderHistory;
import dev.parley.comment.ThreadWriter;
import dev.parley.comment.ThreadsChanged;
import dev.parley.platform.CommentId;
import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Findings;
import dev.parley.screening.Reason;
import dev.parley.screening.Screening;
import dev.parley.screening.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One try to take a reply, in one transaction: comment, revision, findings and counts, or nothing (threat T39). */
@ApplicationScoped
class SubmissionAttempt {

    private static final int FIRST_REVISION = 1;

    private final ArticleDirectory articles;
    private final RegisterPage pages;
    private final Drafts drafts;
    private final PriorComments prior;
    private final ThreadWriter threads;
    private final Screening screening;
    private final Findings findings;
    private final Event<ThreadsChanged> changes;

    SubmissionAttempt(
            ArticleDirectory articles,
            RegisterPage pages,
            Drafts drafts,
            PriorComments prior,
            ThreadWriter threads,
            Screening screening,
            Findings findings,
            Event<ThreadsChanged> changes) {
        this.articles = articles;
        this.pages = pages;
        this.drafts = drafts;
        this.prior = prior;
        this.threads = threads;
        this.screening = screening;
        this.findings = findings;
        this.changes = changes;
    }

    @Transactional
    SubmissionResult run(Submission submission) {
        Optional<ArticleView> article = articles.find(submission.thread());
        return article.isEmpty()
                ? new SubmissionResult.NoSuchArticle()
                : screened(new IncomingReply(article.get(), submission));
    }

    private SubmissionResult screened(IncomingReply sent) {
        Draft draft = drafts.of(sent);
        List<Finding> unfit = screening.unfit(draft);
        if (!unfit.isEmpty()) {
            return new SubmissionResult.Refused(unfit);
        }
        prior.takeTurn(sent.siteId(), sent.submission().client(), sent.author().email());
        IncomingReply reply = afterTheirTurn(sent);
        SenderHistory history =
                prior.history(reply.siteId(), reply.sender(), reply.submission().submission(), reply.content());
        return switch (Repetition.kindOf(reply, history, draft.now())) {
            case Repetition.Kind.SamePress(PriorComment first) -> replayed(reply, first);
            case Repetition.Kind.OtherWordsUnderKey reused -> refused(Finding.refuse(Reason.SUBMISSION_REUSED, ""));
            case Repetition.Kind.SameWords said -> judged(reply, Drafts.withHistory(draft, history, true));
            case Repetition.Kind.New fresh -> judged(reply, Drafts.withHistory(draft, history, false));
        };
    }

    /** Who sends the first reply to a page twice at once finds the page, and with it the reply, when it is their turn again. */
    private IncomingReply afterTheirTurn(IncomingReply sent) {
        return sent.article().isStored()
                ? sent
                : articles.find(sent.submission().thread())
                        .map(article -> new IncomingReply(article, sent.submission()))
                        .orElseThrow();
    }

    private SubmissionResult judged(IncomingReply reply, Draft draft) {
        return switch (screening.judge(draft)) {
            case Verdict.Refuse(List<Finding> why) -> new SubmissionResult.Refused(why);
            case Verdict.Publish(List<Finding> why) ->
                new SubmissionResult.Published(store(reply, CommentStatus.APPROVED, why));
            case Verdict.Hold(List<Finding> why) ->
                new SubmissionResult.AwaitingReview(store(reply, CommentStatus.PENDING, why));
            case Verdict.Spam(List<Finding> why) ->
                new SubmissionResult.AwaitingReview(store(reply, CommentStatus.SPAM, why));
        };
    }

    private CommentId store(IncomingReply sent, CommentStatus status, List<Finding> why) {
        IncomingReply reply = placed(sent);
        CommentId id = threads.add(reply.comment(), status);
        findings.keep(reply.siteId(), id, FIRST_REVISION, why);
        return id;
    }

    /** A page elsewhere is stored with its first reply; whoever has read that there is none reads it anew. */
    private IncomingReply placed(IncomingReply reply) {
        if (reply.article().isStored() || !(reply.submission().thread() instanceof ThreadName.OfPage page)) {
            return reply;
        }
        changes.fire(new ThreadsChanged(reply.siteId(), Set.of(reply.article().id())));
        return new IncomingReply(pages.register(page), reply.submission());
    }

    /**
     * The first answer again, whatever became of the reply since. The browser that pressed twice may never have seen the
     * first answer's cookie: it gets the private right now, where the key proves that it is the same browser, or where the
     * words came without one and were never public, so that nobody else can know them.
     */
    private SubmissionResult replayed(IncomingReply reply, PriorComment first) {
        Submission submission = reply.submission();
        boolean isSender = submission.submission() != null || !(first.isKeyed() || first.wasPublic());
        if (isSender && first.status() != CommentStatus.DELETED) {
            threads.entrust(reply.siteId(), first.id(), submission.author());
        }
        return first.wasPublic()
                ? new SubmissionResult.Published(first.id())
                : new SubmissionResult.AwaitingReview(first.id());
    }

    private static SubmissionResult refused(Finding finding) {
        return new SubmissionResult.Refused(List.of(finding));
    }
}
