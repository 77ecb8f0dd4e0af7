package dev.parley.comment;

import static dev.parley.platform.MarkupRenderer.Feature.LINE_BREAKS;

import dev.parley.platform.KnownHtml;
import dev.parley.platform.MarkupRenderer;
import dev.parley.platform.PlainText;
import dev.parley.platform.SafeHtml;
import java.util.Collection;
import java.util.SequencedSet;
import java.util.Set;

/**
 * A reply's text, from what was typed to what is shown: the one render path, for pages, feeds, the widget and the desk
 * alike. Emphasis, links, lists, quotes and code are understood; HTML, images, headings and rules are shown as they
 * were typed, so that nothing a reader wrote disappears and no reply can shout louder than the article. Any string is
 * taken, however long or odd; nothing here throws.
 */
public final class CommentText {

    private static final MarkupRenderer MARKUP = new MarkupRenderer("nofollow ugc noopener", Set.of(LINE_BREAKS));

    private static final KnownHtml<String> SHOWN = new KnownHtml<>(2_000_000, String::length, MARKUP::html);

    private CommentText() {}

    /** The text as HTML, ready for a template. */
    public static SafeHtml html(String source) {
        return SHOWN.of(source);
    }

    /**
     * The text as HTML for the desk: no link can be followed, and where it leads stands behind its words (threat T1).
     *
     * @param marked what is marked wherever it is seen, in capitals or not
     */
    public static SafeHtml inertHtml(String source, Collection<String> marked) {
        return MARKUP.inertHtml(source, marked);
    }

    /** The links that {@link #html} makes: http or https, as typed, each once. */
    public static SequencedSet<String> targets(String source) {
        return MARKUP.plain(source).targets();
    }

    /** The text without markup, for feeds and descriptions. Not escaped. */
    public static String plain(String source) {
        return MARKUP.plain(source).text();
    }

    /**
     * The distinct places this text points to, as a reader or a spammer means them, in the form {@code host/path}:
     *
     * <ul>
     *   <li>every link that {@link #html} makes, Markdown or bare;
     *   <li>every address that is seen in the text without being one of these: {@code http(s)://…} in code, in a refused
     *       link or as the words of a link that leads elsewhere, and {@code www.…} without a scheme;
     *   <li>what stands in {@code href=…}, {@code [url=…]}, {@code [link=…]} and {@code [url]…}, though we show it as
     *       text: who writes it meant a link.
     * </ul>
     *
     * Scheme, a leading {@code www.}, the case of the host and a slash at the end make no difference; a host without
     * scheme and {@code www.} ("example.com") is a word.
     */
    public static TextLinks links(String source) {
        PlainText plain = MARKUP.plain(source);
        LinkTally tally = new LinkTally();
        plain.targets().forEach(tally::add);
        tally.addSeenIn(plain.text());
        return tally.links();
    }
}
