package dev.parley.platform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Writes {@link PlainText}. */
final class PlainSink implements MarkupSink {

    private final StringBuilder out = new StringBuilder();
    private final SequencedSet<String> targets = new LinkedHashSet<>();
    private int lineEndsOwed;

    PlainText plain() {
        return new PlainText(out.toString().strip(), Collections.unmodifiableSequencedSet(targets));
    }

    @Override
    public void open(Element element) {
        owe(element.linesApart());
    }

    @Override
    public void close(Element element) {
        owe(element.linesApart());
    }

    @Override
    public void openNumbered(int first) {
        open(Element.OL);
    }

    @Override
    public void text(String typed) {
        if (!out.isEmpty()) {
            out.append("\n".repeat(lineEndsOwed));
        }
        lineEndsOwed = 0;
        out.append(typed);
    }

    @Override
    public void openLink(String target) {
        targets.add(target);
    }

    @Override
    public void closeLink() {}

    @Override
    public void lineBreak() {
        owe(1);
    }

    @Override
    public void rule() {
        owe(2);
    }

    private void owe(int lineEnds) {
        lineEndsOwed = Math.max(lineEndsOwed, lineEnds);
    }
}
