package dev.parley.page.cache;

/**
 * What all pages of one sort have in common.
 *
 * @param name by which sorts are told apart
 * @param template the address of such pages with names in braces, as metrics show it
 * @param type the media type, as resources send it
 * @param vary what else than the address tells one answer from another
 */
public record PageKind(String name, String template, String type, String vary) {

    /** A page for people: the same for everybody who has no cookie of ours. */
    public static PageKind html(String name, String template) {
        return new PageKind(name, template, "text/html;charset=UTF-8", "Cookie, Accept-Encoding");
    }

    /** What programs read: the same for everybody, whatever cookies they send. */
    public static PageKind json(String name, String template) {
        return forPrograms(name, template, "application/json;charset=UTF-8");
    }

    /** The same in another format. */
    public static PageKind forPrograms(String name, String template, String type) {
        return new PageKind(name, template, type, "Accept-Encoding");
    }
}
