package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.ThreadState;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadView;
import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the page of an article needs from the database.
 *
 * @param answered whom the form answers; empty for the article
 * @param reasons why the reader's own waiting replies wait
 * @param deepestAnswerable the depth below which nothing can be answered; 0 where the thread is closed
 */
record ArticleReading(
        ArticleView article,
        ThreadOrder order,
        ThreadView thread,
        Optional<Answered> answered,
        Map<CommentId, List<Finding>> reasons,
        int deepestAnswerable) {

    /** Whom a form answers. */
    record Answered(String id, String name) {

        static final Answered ARTICLE = new Answered("", "");
    }

    boolean isClosed() {
        return article.replies() == ThreadState.CLOSED;
    }

    Answered formAnswers() {
        return answered.orElse(Answered.ARTICLE);
    }
}
