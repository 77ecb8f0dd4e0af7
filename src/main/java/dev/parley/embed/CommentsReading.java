package dev.parley.embed;

import dev.parley.article.ArticleView;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.TreeView;
import java.util.Map;

/**
 * All that programs get of a thread at once.
 *
 * @param versions of the thread, by {@link dev.parley.comment.ThreadVersions}
 * @param count public replies in the whole thread
 * @param order of the replies to the article
 */
record CommentsReading(
        ArticleView article, Map<ThreadKey, Long> versions, long count, ThreadOrder order, TreeView part) {}
