package dev.parley.page;

import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;

/** The addresses of our own pages, relative to the host. */
final class Addresses {

    private Addresses() {}

    static String article(String slug) {
        return "/articles/" + slug;
    }

    /** @param order empty for the article's own */
    static String ordered(String slug, String order) {
        return article(slug) + (order.isEmpty() ? "" : "?order=" + order) + "#comments";
    }

    static String before(String slug, String order, Cursor place) {
        return paged(slug, order, "before", place);
    }

    static String after(String slug, String order, Cursor place) {
        return paged(slug, order, "after", place);
    }

    /** The page that holds a reply, scrolled to it. */
    static String reply(String slug, CommentId id) {
        return article(slug) + "?at=" + id + "#comment-" + id;
    }

    /** The lasting address of a public reply. */
    static String permalink(CommentId id) {
        return "/comments/" + id;
    }

    static String answer(String slug, CommentId id) {
        return article(slug) + "?replyto=" + id + "#respond";
    }

    static String reports(CommentId id) {
        return "/comments/" + id + "/reports";
    }

    /** Thanks for the report of a reply to this article. */
    static String reported(String slug, CommentId id) {
        return article(slug) + "/reported?reply=" + id;
    }

    private static String paged(String slug, String order, String direction, Cursor place) {
        String sorted = order.isEmpty() ? "" : "order=" + order + "&";
        return article(slug) + "?" + sorted + direction + "=" + place + "#comments";
    }
}
