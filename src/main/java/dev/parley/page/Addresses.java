package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;

/** The addresses of our own pages, relative to the host. */
final class Addresses {

    private static final String COMMENTS = "#comments";
    private static final String RESPOND = "#respond";

    private Addresses() {}

    static String comments(ThreadPath thread) {
        return thread + COMMENTS;
    }

    /** @param order empty for the article's own */
    static String ordered(ThreadPath thread, String order) {
        return (order.isEmpty() ? thread : thread.with("order=" + order)) + COMMENTS;
    }

    static String before(ThreadPath thread, String order, Cursor place) {
        return paged(thread, order, "before", place);
    }

    static String after(ThreadPath thread, String order, Cursor place) {
        return paged(thread, order, "after", place);
    }

    /** The page that holds a reply, scrolled to it. */
    static String reply(ThreadPath thread, CommentId id) {
        return thread.with("at=" + id) + "#comment-" + id;
    }

    /** The lasting address of a public reply. */
    static String permalink(CommentId id) {
        return "/comments/" + id;
    }

    /** The form for a reply to the article. */
    static String respond(ThreadPath thread) {
        return thread + RESPOND;
    }

    static String answer(ThreadPath thread, CommentId id) {
        return thread.with("replyto=" + id) + RESPOND;
    }

    /** Where the form is sent. */
    static String form(ThreadPath thread) {
        return thread.below("comments").toString();
    }

    /** Thanks for the report of a reply of this thread. */
    static String reported(ThreadPath thread, CommentId id) {
        return thread.below("reported").with("reply=" + id).toString();
    }

    private static String paged(ThreadPath thread, String order, String direction, Cursor place) {
        ThreadPath sorted = order.isEmpty() ? thread : thread.with("order=" + order);
        return sorted.with(direction + "=" + place) + COMMENTS;
    }
}
