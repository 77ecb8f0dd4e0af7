package dev.parley.article;

import static dev.parley.platform.MarkupRenderer.Feature.HEADINGS;
import static dev.parley.platform.MarkupRenderer.Feature.QUIET_DEFINITIONS;
import static dev.parley.platform.MarkupRenderer.Feature.RULES;
import static dev.parley.platform.MarkupRenderer.Feature.SITE_LINKS;

import dev.parley.platform.KnownHtml;
import dev.parley.platform.MarkupRenderer;
import dev.parley.platform.SafeHtml;
import java.util.Set;

/**
 * An article's body, shown. Richer than a reply (headings from {@code <h2>}, rules, links within the site) and under
 * the same escaping and link rules: a seed file may have been copied from anywhere. Links carry no {@code rel}: the
 * owner of the site stands behind them.
 */
public final class ArticleText {

    private static final MarkupRenderer MARKUP =
            new MarkupRenderer("", Set.of(HEADINGS, RULES, SITE_LINKS, QUIET_DEFINITIONS));

    private static final KnownHtml<String> MARKDOWN = new KnownHtml<>(1_000_000, String::length, MARKUP::html);
    private static final KnownHtml<String> PLAIN = new KnownHtml<>(1_000_000, String::length, MARKUP::paragraphs);

    private ArticleText() {}

    /** The body as HTML, ready for a template. Takes any string. */
    public static SafeHtml html(String body, ArticleFormat format) {
        return switch (format) {
            case MARKDOWN -> MARKDOWN.of(body);
            case PLAIN -> PLAIN.of(body);
        };
    }
}
