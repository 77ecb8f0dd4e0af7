package dev.parley.page;

import dev.parley.comment.AuthorKey;
import dev.parley.comment.Authorship;
import dev.parley.platform.BaseUrl;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies that a reader may have: the private key to their own replies, and, only on request and only without
 * script, what to fill into the form.
 */
@ApplicationScoped
class ReaderCookies {

    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final BaseUrl base;

    ReaderCookies(BaseUrl base) {
        this.base = base;
    }

    Reader read(HttpServerRequest request) {
        String key = value(request, "parley-key");
        String name = value(request, "parley-name");
        return new Reader(
                key == null ? null : AuthorKey.parse(key).orElse(null), name == null ? null : remembered(name));
    }

    NewCookie key(AuthorKey key) {
        return cookie("parley-key", key.secret(), ONE_YEAR);
    }

    NewCookie remember(Authorship author) {
        String value = encode(author.name()) + "&" + encode(author.email()) + "&" + encode(author.url());
        return cookie("parley-name", value, ONE_YEAR);
    }

    NewCookie forget() {
        return cookie("parley-name", "", Duration.ZERO);
    }

    private NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(fullName(name))
                .value(value)
                .path("/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure(base.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The prefix makes browsers refuse the cookie from any other host or path; it needs https. */
    private String fullName(String name) {
        return base.isHttps() ? "__Host-" + name : name;
    }

    private @Nullable String value(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(fullName(name));
        return cookie == null ? null : cookie.getValue();
    }

    private static @Nullable Authorship remembered(String value) {
        String[] fields = value.split("&", -1);
        try {
            return fields.length == 3 ? new Authorship(decode(fields[0]), decode(fields[1]), decode(fields[2])) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
