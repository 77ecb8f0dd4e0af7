package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;

/**
 * A public comment by itself, as anybody may see it.
 *
 * @param beginning of the text as typed
 */
public record PublishedComment(CommentId id, ArticleId article, String name, String beginning) {}
