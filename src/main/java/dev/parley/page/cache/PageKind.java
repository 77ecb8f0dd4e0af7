package dev.parley.page.cache;

/**
 * What all pages of one sort have in common.
 *
 * @param name by which sorts are told apart
 * @param template the address of such pages with names in braces, as metrics show it
 * @param type the media type, as resources send it
 * @param vary what else than the address tells one answer from another
 * @param isPart whether search engines are to find it in the pages that it is a part of, and not by itself
 */
public record PageKind(String name, String template, String type, String vary, boolean isPart) {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** A page for people: the same for everybody who has no cookie of ours. */
    public static PageKind html(String name, String template) {
        return new PageKind(name, template, HTML, "Cookie, " + ACCEPT_ENCODING, false);
    }

    /** What other websites put into their pages: the same for everybody. */
    public static PageKind part(String name, String template) {
        return new PageKind(name, template, HTML, ACCEPT_ENCODING, true);
    }

    /** What programs read: the same for everybody, whatever cookies they send. */
    public static PageKind json(String name, String template) {
        return forPrograms(name, template, "application/json;charset=UTF-8");
    }

    /** The same in another format. */
    public static PageKind forPrograms(String name, String template, String type) {
        return new PageKind(name, template, type, ACCEPT_ENCODING, false);
    }
}
