package dev.parley.platform;

/** The elements that text can become: all there are, besides the link, the list number and the line break. */
enum Element {
    P("p", 2),
    BLOCKQUOTE("blockquote", 2),
    UL("ul", 2),
    OL("ol", 2),
    LI("li", 1),
    PRE("pre", 2),
    H2("h2", 2),
    H3("h3", 2),
    H4("h4", 2),
    H5("h5", 2),
    H6("h6", 2),
    CODE("code", 0),
    EM("em", 0),
    STRONG("strong", 0);

    private final String tag;
    private final int linesApart;

    Element(String tag, int linesApart) {
        this.tag = tag;
        this.linesApart = linesApart;
    }

    /**
     * The heading of a section. The page's own title is the only one of the first level; writers who know that begin
     * with the second, others with the first, and both mean the same.
     */
    static Element heading(int level) {
        return switch (level) {
            case 1, 2 -> H2;
            case 3 -> H3;
            case 4 -> H4;
            case 5 -> H5;
            default -> H6;
        };
    }

    String tag() {
        return tag;
    }

    /** How many line ends set it apart from its neighbours in plain text; 0 stands within the line. */
    int linesApart() {
        return linesApart;
    }
}
