package dev.parley.support;

import static dev.parley.support.Pages.page;

import io.restassured.response.Response;

/** What an author does with a reply of their own. */
public final class OwnReplies {

    private OwnReplies() {}

    public static String token(Reader author, String id) {
        return page(author.gets("/comments/" + id + "/edit"))
                .expectFirst("[name=token]")
                .attr("value");
    }

    public static Response edit(Reader author, String id, int revision, String text) {
        return edit(author, id, token(author, id), revision, text);
    }

    public static Response edit(Reader author, String id, String token, int revision, String text) {
        return author.request()
                .formParam("token", token)
                .formParam("revision", revision)
                .formParam("comment", text)
                .post("/comments/{id}/edit", id);
    }

    /** Asks for another look. */
    public static Response appeal(Reader author, String id, String text) {
        return author.request()
                .formParam("token", token(author, id))
                .formParam("text", text)
                .post("/comments/{id}/appeals", id);
    }

    public static Response delete(Reader author, String id) {
        return delete(author, id, token(author, id));
    }

    public static Response delete(Reader author, String id, String token) {
        return author.request().formParam("token", token).post("/comments/{id}/deletion", id);
    }
}
