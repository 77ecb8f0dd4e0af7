package dev.parley.page;

import dev.parley.comment.ThreadOrder;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;

/** The addresses of our own pages, relative to the host. */
final class Addresses {

    private Addresses() {}

    static String article(String slug) {
        return "/articles/" + slug;
    }

    static String ordered(String slug, ThreadOrder order) {
        return article(slug) + (order == ThreadOrder.OLDEST ? "" : "?order=" + order) + "#comments";
    }

    static String before(String slug, ThreadOrder order, Cursor place) {
        return paged(slug, order, "before", place);
    }

    static String after(String slug, ThreadOrder order, Cursor place) {
        return paged(slug, order, "after", place);
    }

    /** The page that holds a reply, scrolled to it. */
    static String reply(String slug, CommentId id) {
        return article(slug) + "?at=" + id + "#comment-" + id;
    }

    static String answer(String slug, CommentId id) {
        return article(slug) + "?replyto=" + id + "#respond";
    }

    private static String paged(String slug, ThreadOrder order, String direction, Cursor place) {
        String sorted = order == ThreadOrder.OLDEST ? "" : "order=" + order + "&";
        return article(slug) + "?" + sorted + direction + "=" + place + "#comments";
    }
}
