package dev.parley.submission;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.comment.AuthorKey;
import dev.parley.comment.OwnComment;
import dev.parley.comment.SingleComments;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a reader's own replies, known by the private cookie, or a program's receipt, alone. */
@ApplicationScoped
public class OwnReplies {

    private final ArticleDirectory articles;
    private final SingleComments comments;
    private final Clock clock;

    OwnReplies(ArticleDirectory articles, SingleComments comments, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.clock = clock;
    }

    /** The reply, if this browser sent it and it was not taken away since. */
    @Transactional
    public Optional<OwnReply> find(CommentId id, AuthorKey author) {
        return comments.siteOf(id).flatMap(site -> find(site, id, author));
    }

    private Optional<OwnReply> find(SiteId site, CommentId id, AuthorKey author) {
        return comments.own(site, id, author).map(comment -> {
            ArticleView article = articles.byId(site, comment.article());
            return new OwnReply(comment, article, author, mayEdit(article.settings(), comment));
        });
    }

    /** What was rejected is not written anew: its author can ask for another look at it. */
    private boolean mayEdit(SiteSettings settings, OwnComment comment) {
        return !comment.isRejected() && mayEdit(settings, comment.isPublic() ? comment.publishedAt() : null);
    }

    /** Whether a reply may be edited now: while it is held (not published), or within the window after that. */
    private boolean mayEdit(SiteSettings settings, @Nullable Instant publishedAt) {
        return publishedAt == null || clock.instant().isBefore(publishedAt.plus(settings.editWindow()));
    }
}
