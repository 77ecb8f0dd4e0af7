package dev.parley.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is seen of a text, piece by piece, to find in it what is to be marked. */
final class SeenSink implements MarkupSink {

    private final StringBuilder seen = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();

    Marks marks(Collection<String> terms) {
        return new Marks(terms, seen.toString(), starts);
    }

    @Override
    public void open(Element element) {
        apart(element);
    }

    @Override
    public void close(Element element) {
        apart(element);
    }

    @Override
    public void openNumbered(int first) {
        apart(Element.OL);
    }

    @Override
    public void text(String typed) {
        starts.add(seen.length());
        seen.append(typed);
    }

    @Override
    public void openLink(String target) {}

    @Override
    public void closeLink() {}

    @Override
    public void lineBreak() {
        seen.append('\n');
    }

    @Override
    public void rule() {
        seen.append('\n');
    }

    /** What stands in two blocks is not one word. */
    private void apart(Element element) {
        if (element.linesApart() > 0) {
            seen.append('\n');
        }
    }
}
