package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.ThreadState;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadView;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.screening.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the page of an article needs from the database.
 *
 * @param versions of the thread, by {@link dev.parley.comment.ThreadVersions}
 * @param answered whom the form answers; empty for the article
 * @param reasons why the reader's own waiting replies wait
 * @param before how many replies moderators will read before the reader's own waiting ones
 * @param appealed for which of the reader's own they asked for another look
 * @param deepestAnswerable the depth below which nothing can be answered; 0 where the thread is closed
 */
record ArticleReading(
        ArticleView article,
        Edition edition,
        Map<ThreadKey, Long> versions,
        ThreadOrder order,
        ThreadView thread,
        Optional<Answered> answered,
        Map<CommentId, List<Finding>> reasons,
        Map<CommentId, Long> before,
        Set<CommentId> appealed,
        int deepestAnswerable) {

    /** Whom a form answers. */
    record Answered(String id, String name) {

        static final Answered ARTICLE = new Answered("", "");
    }

    /** The same for a page of another website. */
    ArticleReading from(String base) {
        return new ArticleReading(
                article,
                edition.from(base),
                versions,
                order,
                thread,
                answered,
                reasons,
                before,
                appealed,
                deepestAnswerable);
    }

    /** Goes into addresses; empty for the article's own order, so that its pages have one address each. */
    String orderAsked() {
        return inAddress(order);
    }

    String inAddress(ThreadOrder any) {
        return any == ThreadOrder.of(article.settings().order()) ? "" : any.toString();
    }

    /** The address of the previous page of replies; empty on the first. */
    String previous() {
        Cursor place = thread.previous();
        return place == null ? "" : Addresses.before(edition.thread(), orderAsked(), place);
    }

    /** The address of the next page of replies; empty on the last. */
    String next() {
        Cursor place = thread.next();
        return place == null ? "" : Addresses.after(edition.thread(), orderAsked(), place);
    }

    /** Whether it holds the reply whose place is asked for, if one is. */
    boolean holdsWhatIsAsked(ArticleRequest request) {
        return request.at == null || thread.at() != null;
    }

    String title() {
        return article.publicTitle(thread.count());
    }

    /** A page elsewhere is found where it is; here, only what was said about it. */
    boolean isForSearchEngines() {
        return article.page() == null || thread.count() > 0;
    }

    boolean isClosed() {
        return article.replies() == ThreadState.CLOSED;
    }

    Answered formAnswers() {
        return answered.orElse(Answered.ARTICLE);
    }
}
