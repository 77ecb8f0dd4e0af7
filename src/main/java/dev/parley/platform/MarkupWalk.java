package dev.parley.platform;

import dev.parley.platform.MarkupRenderer.Feature;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** One walk over one parsed text: what is allowed becomes an element, all else the characters that were typed. */
final class MarkupWalk extends AbstractVisitor {

    private final String source;
    private final Set<Feature> features;
    private final MarkupSink sink;
    private final BareLinks bareLinks;

    /**
     * What link targets may still add up to. Written out, they cannot be longer than the text; only many references to
     * one long definition can, and 64 kB of those would become a page of many megabytes.
     */
    private int targetCharactersLeft;

    private boolean inLink;

    MarkupWalk(String source, Set<Feature> features, MarkupSink sink) {
        this.source = source;
        this.features = features;
        this.sink = sink;
        this.bareLinks = new BareLinks(sink);
        this.targetCharactersLeft = source.length();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (isTight(paragraph)) {
            visitChildren(paragraph);
        } else {
            inside(Element.P, paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        inside(Element.heading(heading.getLevel()), heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(Element.BLOCKQUOTE, quote);
    }

    @Override
    public void visit(BulletList list) {
        inside(Element.UL, list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        sink.openNumbered(first == null ? 1 : first);
        visitChildren(list);
        sink.close(Element.OL);
    }

    @Override
    public void visit(ListItem item) {
        inside(Element.LI, item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        codeBlock(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        codeBlock(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
        if (features.contains(Feature.RULES)) {
            sink.rule();
        } else {
            typedParagraph(rule);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (!features.contains(Feature.QUIET_DEFINITIONS)) {
            typedParagraph(definition);
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        inside(Element.EM, emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inside(Element.STRONG, strong);
    }

    @Override
    public void visit(Code code) {
        sink.open(Element.CODE);
        sink.text(code.getLiteral());
        sink.close(Element.CODE);
    }

    @Override
    public void visit(Link link) {
        Optional<String> target = target(link.getDestination());
        if (target.isPresent()) {
            follow(link, target.get());
        } else {
            typed(sourceOf(link));
        }
    }

    @Override
    public void visit(Image image) {
        typed(sourceOf(image));
    }

    @Override
    public void visit(HtmlInline html) {
        typed(html.getLiteral());
    }

    @Override
    public void visit(Text text) {
        if (inLink) {
            sink.text(text.getLiteral());
        } else {
            bareLinks.write(text.getLiteral());
        }
    }

    @Override
    public void visit(SoftLineBreak end) {
        lineEnd();
    }

    @Override
    public void visit(HardLineBreak end) {
        sink.lineBreak();
    }

    private void inside(Element element, Node node) {
        sink.open(element);
        visitChildren(node);
        sink.close(element);
    }

    /** An item of a list without blank lines between its items is a line, not a paragraph. */
    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private void codeBlock(String literal) {
        sink.open(Element.PRE);
        sink.open(Element.CODE);
        sink.text(literal);
        sink.close(Element.CODE);
        sink.close(Element.PRE);
    }

    private Optional<String> target(String destination) {
        if (destination.length() > targetCharactersLeft) {
            return Optional.empty();
        }
        Optional<String> target = WebAddress.absolute(destination);
        return target.isEmpty() && features.contains(Feature.SITE_LINKS) ? WebAddress.relative(destination) : target;
    }

    private void follow(Link link, String target) {
        targetCharactersLeft -= target.length();
        // An image inside is shown as text, and with it a link of its own: none of them opens a link in the link.
        inLink = true;
        sink.openLink(target);
        visitChildren(link);
        sink.closeLink();
        inLink = false;
    }

    private void typedParagraph(Node node) {
        sink.open(Element.P);
        typed(sourceOf(node));
        sink.close(Element.P);
    }

    private void typed(String characters) {
        String[] lines = characters.split("\n", -1);
        sink.text(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            lineEnd();
            sink.text(lines[i]);
        }
    }

    private void lineEnd() {
        if (features.contains(Feature.LINE_BREAKS)) {
            sink.lineBreak();
        } else {
            sink.text("\n");
        }
    }

    private String sourceOf(Node node) {
        StringBuilder lines = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            lines.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return lines.toString();
    }
}
