package dev.parley.platform;

import java.util.EnumSet;
import java.util.Optional;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Writes running text, and the web addresses in it as links. E-mail addresses stay text: they are nobody's to spread. */
final class BareLinks {

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    private final MarkupSink sink;

    BareLinks(MarkupSink sink) {
        this.sink = sink;
    }

    void write(String text) {
        for (Span span : ADDRESSES.extractSpans(text)) {
            write(text.substring(span.getBeginIndex(), span.getEndIndex()), span instanceof LinkSpan);
        }
    }

    private void write(String part, boolean address) {
        Optional<String> target = address ? WebAddress.absolute(part) : Optional.empty();
        target.ifPresent(sink::openLink);
        sink.text(part);
        target.ifPresent(ignored -> sink.closeLink());
    }
}
