package dev.parley.submission;

import dev.parley.article.ArticleView;
import dev.parley.comment.AuthorKey;
import dev.parley.comment.OwnComment;
import dev.parley.comment.PriorComments;
import dev.parley.comment.SenderHistory;
import dev.parley.comment.SingleComments;
import dev.parley.platform.CommentId;
import dev.parley.screening.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gathers all that the rules may know of a reply. */
@ApplicationScoped
class Drafts {

    private static final Draft.Precedents NOTHING_KNOWN = new Draft.Precedents(false, null, false);

    private final SingleComments comments;
    private final PriorComments prior;
    private final Clock clock;

    Drafts(SingleComments comments, PriorComments prior, Clock clock) {
        this.comments = comments;
        this.prior = prior;
        this.clock = clock;
    }

    /** A new reply, before anything was asked about its sender: its fields may yet be unfit for any question. */
    Draft of(IncomingReply reply) {
        return new Draft(
                reply.article().settings(),
                reply.author(),
                reply.text(),
                parent(reply),
                new Draft.Discussion(reply.article().replies(), reply.article().closedAt()),
                NOTHING_KNOWN,
                reply.submission().openedAt(),
                clock.instant());
    }

    static Draft withHistory(Draft draft, SenderHistory history, boolean duplicate) {
        return draft.with(new Draft.Precedents(duplicate, history.lastSent().orElse(null), history.hasApproved()));
    }

    /** New words for a reply that was taken. That a moderator approved the old ones says nothing of the new ones. */
    Draft ofEdit(ArticleView article, OwnComment comment, AuthorKey author, String text) {
        return new Draft(
                article.settings(),
                comment.author(),
                text,
                new Draft.Parent.None(),
                new Draft.Discussion(article.replies(), article.closedAt()),
                new Draft.Precedents(false, null, prior.hasApprovedBeside(article.site(), author, comment.id())),
                null,
                clock.instant());
    }

    private Draft.Parent parent(IncomingReply reply) {
        if (!reply.isAnswer()) {
            return new Draft.Parent.None();
        }
        CommentId parent = reply.parent();
        return parent == null
                ? new Draft.Parent.Unknown()
                : comments.parent(reply.siteId(), reply.article().id(), parent)
                        .<Draft.Parent>map(Draft.Parent.Known::new)
                        .orElseGet(Draft.Parent.Unknown::new);
    }
}
