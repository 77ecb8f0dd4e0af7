package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.comment.TreeView;

/**
 * All that programs get of a thread at once.
 *
 * @param count public replies in the whole thread
 */
record CommentsReading(ArticleView article, long count, TreeView part) {}
