package dev.parley.platform;

/** Writes our own HTML. {@link #escape} is the only way for typed characters into the page. */
class HtmlSink implements MarkupSink {

    final StringBuilder out = new StringBuilder();
    private final String linkRel;

    HtmlSink(String linkRel) {
        this.linkRel = linkRel;
    }

    SafeHtml html() {
        return new SafeHtml(out.toString());
    }

    @Override
    public void open(Element element) {
        out.append('<').append(element.tag()).append('>');
    }

    @Override
    public void close(Element element) {
        out.append("</").append(element.tag()).append('>');
    }

    @Override
    public void openNumbered(int first) {
        if (first == 1) {
            open(Element.OL);
        } else {
            out.append("<ol start=\"").append(first).append("\">");
        }
    }

    @Override
    public void text(String typed) {
        escape(typed);
    }

    @Override
    public void openLink(String target) {
        out.append("<a href=\"");
        escape(target);
        if (!linkRel.isEmpty()) {
            out.append("\" rel=\"");
            escape(linkRel);
        }
        out.append("\">");
    }

    @Override
    public void closeLink() {
        out.append("</a>");
    }

    @Override
    public void lineBreak() {
        out.append("<br>");
    }

    @Override
    public void rule() {
        out.append("<hr>");
    }

    final void escape(String typed) {
        typed.codePoints().forEach(this::escape);
    }

    private void escape(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(belongsInText(codePoint) ? codePoint : 0xFFFD);
        }
    }

    /** Feeds carry this HTML inside XML, and one such character would make the whole feed unreadable. */
    private static boolean belongsInText(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.getType(codePoint) == Character.CONTROL
                        || Character.getType(codePoint) == Character.SURROGATE
                        || (codePoint & 0xFFFE) == 0xFFFE);
    }
}
