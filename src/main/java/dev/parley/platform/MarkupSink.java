package dev.parley.platform;

/**
 * What the one walk over a parsed text writes to. HTML and plain text are sinks of the same walk, so that they
 * cannot disagree about what a reader sees.
 */
interface MarkupSink {

    void open(Element element);

    void close(Element element);

    /** Opens an {@link Element#OL} that counts from this number. */
    void openNumbered(int first);

    void text(String typed);

    void openLink(String target);

    void closeLink();

    void lineBreak();

    /** A line between two parts of the text. */
    void rule();
}
