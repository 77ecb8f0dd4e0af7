package dev.parley.platform;

/**
 * The same HTML, but no link can be followed: its target is written out behind its words, where it can be read. What is
 * to be looked at is marked.
 */
final class InertHtmlSink extends HtmlSink {

    private final Marks marks;
    private final StringBuilder words = new StringBuilder();
    private String target = "";

    InertHtmlSink(Marks marks) {
        super("");
        this.marks = marks;
    }

    @Override
    public void text(String typed) {
        words.append(typed);
        marks.next(typed, this::part);
    }

    @Override
    public void lineBreak() {
        words.append('\n');
        super.lineBreak();
    }

    @Override
    public void openLink(String linkTarget) {
        target = linkTarget;
        words.setLength(0);
        out.append("<u>");
    }

    @Override
    public void closeLink() {
        out.append("</u>");
        if (!words.toString().equals(target)) {
            out.append(" <small>(");
            marks.beside(target, this::part);
            out.append(")</small>");
        }
    }

    private void part(String letters, boolean isMarked) {
        out.append(isMarked ? "<mark>" : "");
        escape(letters);
        out.append(isMarked ? "</mark>" : "");
    }
}
