package dev.parley.article;

import dev.parley.platform.ArticleId;
import java.time.Instant;

/** An article in a list. */
public record ArticleHeadline(ArticleId id, String slug, String title, String author, Instant publishedAt) {}
