package dev.parley.platform;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The one way from typed text to HTML. Emphasis, links, lists, quotes and code of CommonMark, bare web addresses as
 * links, and what {@link Feature} adds; everything else, raw HTML and images first of all, is shown as the characters
 * that were typed. Takes any string and never throws; nesting, time and the size of the result are bounded, whatever
 * the text. Immutable: one instance serves all threads.
 */
public final class MarkupRenderer {

    /** What a kind of text may do beyond the common ground. */
    public enum Feature {
        /** A line end is one, as people who press Enter in a box expect; otherwise it is a space, as in a file. */
        LINE_BREAKS,
        /** Headings, from {@code <h2>} on: the page has its title already. */
        HEADINGS,
        /** A line of dashes becomes {@code <hr>}. */
        RULES,
        /** Links to {@code /path} and {@code #fragment}, within this site. */
        SITE_LINKS,
        /** Definitions ({@code [1]: https://example.org}) serve their references unseen; otherwise they are shown too. */
        QUIET_DEFINITIONS
    }

    /** Quotes of quotes, lists in lists (two each), and emphasis in emphasis; deeper is shown as text. */
    private static final int DEEPEST = 20;

    private static final int MOST_LINES_TOGETHER = 1_000;

    private static final int MOST_BRACKETS_TOGETHER = 2_000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    /** As the parser sees it: to it, a line of other Unicode spaces is text. */
    private static final Pattern BLANK = Pattern.compile("[ \\t]*+");

    private static final Pattern OPEN_BRACKET = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\[");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*+\\n)++");

    private final String linkRel;
    private final Set<Feature> features;
    private final Parser parser;

    /**
     * @param linkRel the {@code rel} of every link, or an empty string for none
     * @param features what this kind of text may do beyond the common ground
     */
    public MarkupRenderer(String linkRel, Set<Feature> features) {
        this.linkRel = linkRel;
        this.features = Set.copyOf(features);
        this.parser = Parser.builder()
                .enabledBlockTypes(blocks())
                .customInlineContentParserFactory(new TypedAmpersand())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    /** The text as HTML. */
    public SafeHtml html(String source) {
        HtmlSink sink = new HtmlSink(linkRel);
        walk(source, sink);
        return sink.html();
    }

    /**
     * The text as HTML whose links cannot be followed, with their targets in sight: for who reads with suspicion.
     *
     * @param marked what is marked wherever it is seen, in capitals or not: words, addresses
     */
    public SafeHtml inertHtml(String source, Collection<String> marked) {
        String text = withBreathingSpace(source);
        Node parsed = parser.parse(text);
        InertHtmlSink sink = new InertHtmlSink(marked.isEmpty() ? Marks.none() : marks(text, parsed, marked));
        walk(text, parsed, sink);
        return sink.html();
    }

    private Marks marks(String text, Node parsed, Collection<String> terms) {
        SeenSink seen = new SeenSink();
        walk(text, parsed, seen);
        return seen.marks(terms);
    }

    /** The text as a reader sees it, and where its links lead: for feeds, descriptions, mail, rules about links. */
    public PlainText plain(String source) {
        PlainSink sink = new PlainSink();
        walk(source, sink);
        return sink.plain();
    }

    /** Text that is no Markdown: paragraphs between blank lines, web addresses as links, all else as it stands. */
    public SafeHtml paragraphs(String source) {
        HtmlSink sink = new HtmlSink(linkRel);
        BareLinks bareLinks = new BareLinks(sink);
        BLANK_LINES
                .splitAsStream(LINE_END.matcher(source).replaceAll("\n").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> {
                    sink.open(Element.P);
                    bareLinks.write(paragraph);
                    sink.close(Element.P);
                });
        return sink.html();
    }

    private void walk(String source, MarkupSink sink) {
        String text = withBreathingSpace(source);
        walk(text, parser.parse(text), sink);
    }

    private void walk(String text, Node parsed, MarkupSink sink) {
        parsed.accept(new MarkupWalk(text, features, sink));
    }

    /**
     * The parser copies the lines of a paragraph at each further line, so that a paragraph of 30,000 lines takes
     * seconds; and for each link it goes through all brackets that were opened before. Nobody writes so many: after so
     * many lines without an empty one we put one in; in a line that has a bracket too many all are meant as such.
     */
    private static String withBreathingSpace(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int lines = 0;
        int brackets = 0;
        for (String line : LINE_END.split(source, -1)) {
            boolean isBlank = BLANK.matcher(line).matches();
            lines = isBlank ? 0 : lines + 1;
            text.append(lines % MOST_LINES_TOGETHER == MOST_LINES_TOGETHER - 1 ? "\n" : "");
            brackets = isBlank ? 0 : brackets + brackets(line);
            text.append(brackets > MOST_BRACKETS_TOGETHER ? withoutBrackets(line) : line)
                    .append('\n');
        }
        return text.toString();
    }

    private static int brackets(String line) {
        return (int) line.chars().filter(sign -> sign == '[').count();
    }

    /** What is escaped already stays as it is: an odd number of backslashes before it. */
    private static String withoutBrackets(String line) {
        return OPEN_BRACKET.matcher(line).replaceAll("$1\\\\[");
    }

    /**
     * A block that is not parsed is shown as typed, with nothing left to decide. The order is the parser's own, and it
     * counts: rules stand before lists and are always parsed, or {@code * * *} would be three empty lists.
     */
    private Set<Class<? extends Block>> blocks() {
        SequencedSet<Class<? extends Block>> blocks = new LinkedHashSet<>();
        blocks.add(BlockQuote.class);
        if (features.contains(Feature.HEADINGS)) {
            blocks.add(Heading.class);
        }
        blocks.add(FencedCodeBlock.class);
        blocks.add(ThematicBreak.class);
        blocks.add(ListBlock.class);
        blocks.add(IndentedCodeBlock.class);
        return blocks;
    }
}
