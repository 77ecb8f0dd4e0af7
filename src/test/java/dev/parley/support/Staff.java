package dev.parley.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody of the desk, signed in with a browser: sends what a browser sends, follows no redirect unasked. */
public final class Staff {

    /** Everybody's. */
    public static final String PASSWORD = "seven geese on a frozen lake";

    private final long id;
    private final String email;
    private final String name;
    private final String address;
    private final String session;
    private @Nullable String token;

    Staff(long id, String email, String name, String address, String session) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.address = address;
        this.session = session;
    }

    /** The same person in a browser that holds this session. */
    public Staff withSession(String other) {
        return new Staff(id, email, name, address, other);
    }

    public long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** The value of the session's cookie. */
    public String session() {
        return session;
    }

    public Response gets(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    /** Sends a form as the desk's pages do: with the token, from our own origin. */
    public Response posts(String path, Map<String, ?> form) {
        Map<String, Object> sent = new LinkedHashMap<>(form);
        sent.putIfAbsent("token", token());
        return request().header("Origin", origin()).formParams(sent).post(path);
    }

    /** A request to the JSON API as the desk's script sends it; give it a body and send it. */
    public RequestSpecification json() {
        return cookied()
                .header("Origin", origin())
                .header("X-CSRF-Token", token())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** What the desk writes into this session's forms. */
    public String token() {
        String known = token;
        if (known == null) {
            known = Pages.page(gets("/moderation/account"))
                    .expectFirst("[name=token]")
                    .attr("value");
            token = known;
        }
        return known;
    }

    /** A bare request with the session's cookie: no token, no origin. */
    public RequestSpecification request() {
        return cookied().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private RequestSpecification cookied() {
        return given().filter(new HeldToTheDocument())
                .cookie("parley-session", session)
                .header("X-Forwarded-For", address)
                .redirects()
                .follow(false);
    }

    /** The origin of our own pages. */
    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
