package dev.parley.platform;

import io.quarkus.qute.TemplateInstance;

/**
 * HTML that a template may show as it is, because {@link MarkupRenderer} or a template wrote every character of it. Nobody
 * outside this package can make one of a string, so what a person typed can never be taken for one. Templates write
 * {@code {comment.text}}, without {@code .raw}: {@link SafeHtmlOutput} lets this type, and only this type, through.
 */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** What a template drew: it escapes all that it does not know to be safe. */
    public static SafeHtml drawn(TemplateInstance template) {
        return new SafeHtml(template.render());
    }

    /** The markup, for places that are not templates: a JSON field, a feed. */
    public String html() {
        return html;
    }

    /** True when there is nothing to show. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
