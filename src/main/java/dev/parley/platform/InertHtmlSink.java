package dev.parley.platform;

/** The same HTML, but no link can be followed: its target is written out behind its words, where it can be read. */
final class InertHtmlSink extends HtmlSink {

    private String target = "";
    private int wordsFrom;

    InertHtmlSink() {
        super("");
    }

    @Override
    public void openLink(String linkTarget) {
        target = linkTarget;
        out.append("<u>");
        wordsFrom = out.length();
    }

    @Override
    public void closeLink() {
        String words = out.substring(wordsFrom);
        out.append("</u>");
        int before = out.length();
        out.append(" <small>(");
        int targetFrom = out.length();
        escape(target);
        if (out.substring(targetFrom).equals(words)) {
            out.setLength(before);
        } else {
            out.append(")</small>");
        }
    }
}
