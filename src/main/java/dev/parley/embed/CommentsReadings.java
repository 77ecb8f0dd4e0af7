package dev.parley.embed;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.article.ThreadName;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadReader;
import dev.parley.comment.ThreadVersions;
import dev.parley.comment.TreeQuery;
import dev.parley.comment.TreeReader;
import dev.parley.platform.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what programs get of a thread, in one transaction that is over before the JSON is made. */
@ApplicationScoped
class CommentsReadings {

    private final ArticleDirectory articles;
    private final ThreadReader threads;
    private final ThreadVersions versions;
    private final TreeReader trees;
    private final Snapshot snapshot;

    CommentsReadings(
            ArticleDirectory articles,
            ThreadReader threads,
            ThreadVersions versions,
            TreeReader trees,
            Snapshot snapshot) {
        this.articles = articles;
        this.threads = threads;
        this.versions = versions;
        this.trees = trees;
        this.snapshot = snapshot;
    }

    /** Empty where there is no such discussion. */
    @Transactional
    Optional<CommentsReading> read(ThreadName name, CommentsRequest request) {
        snapshot.take();
        return articles.find(name).map(article -> read(article, request));
    }

    private CommentsReading read(ArticleView article, CommentsRequest request) {
        ThreadOrder order =
                request.order() == null ? ThreadOrder.of(article.settings().order()) : request.order();
        long count = threads.counts(article.site(), List.of(article.id())).getOrDefault(article.id(), 0L);
        return new CommentsReading(
                article,
                versions.of(new ThreadKey(article.site(), article.id())),
                count,
                order,
                trees.read(new TreeQuery(article.site(), article.id(), order, request.after(), request.limit())));
    }
}
