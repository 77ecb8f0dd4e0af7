package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.article.ThreadName;
import dev.parley.article.ThreadState;
import dev.parley.comment.Appeals;
import dev.parley.comment.QueuePlaces;
import dev.parley.comment.ReplyView;
import dev.parley.comment.SingleComments;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadQuery;
import dev.parley.comment.ThreadReader;
import dev.parley.comment.ThreadVersions;
import dev.parley.comment.ThreadView;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.platform.Snapshot;
import dev.parley.screening.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article's page needs, in one transaction that is over before the page is drawn: drawing takes time, and
 * a connection that waits for it is one that others lack.
 */
@ApplicationScoped
class ArticleReadings {

    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final ThreadVersions versions;
    private final SingleComments comments;
    private final Findings findings;
    private final QueuePlaces queue;
    private final Appeals appeals;
    private final Snapshot snapshot;

    ArticleReadings(
            ArticleDirectory articles,
            ThreadReader threads,
            ThreadVersions versions,
            SingleComments comments,
            Findings findings,
            QueuePlaces queue,
            Appeals appeals,
            Snapshot snapshot) {
        this.articles = articles;
        this.threads = threads;
        this.versions = versions;
        this.comments = comments;
        this.findings = findings;
        this.queue = queue;
        this.appeals = appeals;
        this.snapshot = snapshot;
    }

    /** The discussion in the language that is asked for; empty where there is none. */
    @Transactional
    Optional<Edition> edition(ThreadName name, @Nullable String lang) {
        return articles.find(name).map(article -> Edition.of(article, lang));
    }

    /** Reads a page of a discussion; empty where there is none. */
    @Transactional
    Optional<ArticleReading> read(ThreadName name, ArticleRequest request, Reader reader) {
        snapshot.take();
        SiteId site = name.site();
        return articles.find(name).map(article -> {
            ThreadOrder asked = request.order();
            ThreadOrder order =
                    asked == null ? ThreadOrder.of(article.settings().order()) : asked;
            ThreadView thread = threads.read(new ThreadQuery(site, article.id(), order, request.place(), reader.key()));
            List<CommentId> held = own(thread, ReplyView::isHeld);
            int deepest = deepestAnswerable(article);
            return new ArticleReading(
                    article,
                    Edition.of(article, request.lang),
                    versions.of(new ThreadKey(site, article.id())),
                    order,
                    thread,
                    request.answered().flatMap(id -> answerable(article, id, deepest)),
                    findings.latest(site, held),
                    queue.before(site, held),
                    appeals.among(site, own(thread, reply -> reply.isHeld() || reply.isRejected())),
                    deepest);
        });
    }

    private static int deepestAnswerable(ArticleView article) {
        return article.replies() == ThreadState.CLOSED ? 0 : article.settings().maxDepth() - 1;
    }

    private Optional<ArticleReading.Answered> answerable(ArticleView article, CommentId id, int deepest) {
        return comments.parent(article.site(), article.id(), id)
                .filter(parent -> parent.isPublic() && parent.depth() <= deepest)
                .map(parent -> new ArticleReading.Answered(id.toString(), parent.authorName()));
    }

    private static List<CommentId> own(ThreadView thread, Predicate<ReplyView> chosen) {
        return Stream.concat(thread.replies().stream(), thread.held().stream())
                .flatMap(ArticleReadings::withAnswers)
                .filter(chosen)
                .map(ReplyView::id)
                .toList();
    }

    private static Stream<ReplyView> withAnswers(ReplyView reply) {
        return Stream.concat(Stream.of(reply), reply.answers().stream().flatMap(ArticleReadings::withAnswers));
    }
}
