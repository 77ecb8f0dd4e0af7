package dev.parley.support;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person with a browser: keeps cookies, comes from one address, follows no redirect unasked. */
public final class Reader {

    private final String name;
    private final String email;
    private final String address;
    private final CookieFilter cookies = new CookieFilter();

    Reader(String name, String email, String address) {
        this.name = name;
        this.email = email;
        this.address = address;
    }

    /** The same person at the same place, with a browser that knows nothing yet. */
    public Reader inAnotherBrowser() {
        return new Reader(name, email, address);
    }

    /** The same person with another browser in the network of somebody else. */
    public Reader atThePlaceOf(Reader other) {
        return new Reader(name, email, other.address);
    }

    public String email() {
        return email;
    }

    public String address() {
        return address;
    }

    /** The form as this person fills it, to be changed before it is sent. */
    public Map<String, String> form(String comment) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("comment", comment);
        form.put("author", name);
        form.put("email", email);
        form.put("url", "");
        return form;
    }

    public Response posts(String slug, String comment) {
        return posts(slug, form(comment));
    }

    public Response posts(String slug, Map<String, String> form) {
        return request().formParams(form).post("/articles/{slug}/comments", slug);
    }

    /** Posts and expects to be taken; the comment's id. */
    public String says(String slug, String comment) {
        return says(slug, form(comment));
    }

    public String says(String slug, Map<String, String> form) {
        return idIn(posts(slug, form));
    }

    /** Answers a reply and expects to be taken; the comment's id. */
    public String answers(String slug, String parent, String comment) {
        Map<String, String> form = form(comment);
        form.put("parent", parent);
        return says(slug, form);
    }

    /** The id of the comment that an accepted form led to. */
    public static String idIn(Response accepted) {
        String location = accepted.then().statusCode(303).extract().header("Location");
        return location.replaceFirst(".*#comment-", "");
    }

    /** Reports somebody's reply. */
    public Response reports(String id, String reason, String text) {
        return request().formParam("reason", reason).formParam("text", text).post("/comments/{id}/reports", id);
    }

    public Response gets(String path) {
        return request().get(path);
    }

    public RequestSpecification request() {
        return given().filter(cookies)
                .filter(new HeldToTheDocument())
                .header("X-Forwarded-For", address)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
