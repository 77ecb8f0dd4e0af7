package dev.parley.article;

/** How the body of an article is written. */
public enum ArticleFormat {
    /** Markdown, with headings and rules. */
    MARKDOWN,
    /** Paragraphs between blank lines, all of it literal. */
    PLAIN
}
