package dev.parley.support;

import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads our pages as a person would. */
public final class Pages {

    private Pages() {}

    public static Document page(Response response) {
        return Jsoup.parse(response.asString());
    }

    /** What is in a field of the reply form. */
    public static String field(Document page, String name) {
        Element field = page.expectFirst("#respond [name=" + name + "]");
        return value(field);
    }

    /** What is in a text box. Browsers drop a line end right after the tag; the parser does not. */
    public static String value(Element field) {
        return field.normalName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
    }

    /** The sentences of the summary. */
    public static List<String> problems(Document page) {
        return page.select("#problems li").eachText();
    }

    /** The ids of the replies on a page, from top to bottom. */
    public static List<String> replies(Document page) {
        return page.select("ol.thread li[id^=comment-]").stream()
                .map(reply -> reply.id().substring("comment-".length()))
                .toList();
    }

    /** The ids of the replies to the article on a page. */
    public static List<String> heads(Document page) {
        return page.select("ol.thread > li[id^=comment-]").stream()
                .map(reply -> reply.id().substring("comment-".length()))
                .toList();
    }

    /** The reply itself, without its answers. */
    public static Element reply(Document page, String id) {
        return page.expectFirst("#comment-" + id + " > article");
    }
}
