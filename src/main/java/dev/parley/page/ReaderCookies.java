package dev.parley.page;

import dev.parley.comment.AuthorKey;
import dev.parley.comment.Authorship;
import dev.parley.web.HostCookies;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
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
@Singleton
class ReaderCookies {

    private static final String KEY = "parley-key";
    private static final String NAME = "parley-name";
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final HostCookies cookies;

    ReaderCookies(HostCookies cookies) {
        this.cookies = cookies;
    }

    /**
     * Whether a page of a discussion is for this reader alone: they have something of their own, or the form answers somebody,
     * which it does for the few who answer without script.
     */
    boolean askForOne(HttpServerRequest request) {
        return (request.query() != null && request.params().contains("replyto"))
                || read(request).isSomebody();
    }

    Reader read(HttpServerRequest request) {
        String key = cookies.value(request, KEY);
        String name = cookies.value(request, NAME);
        return new Reader(
                key == null ? null : AuthorKey.parse(key).orElse(null), name == null ? null : remembered(name));
    }

    NewCookie key(AuthorKey key) {
        return cookies.make(KEY, key.secret(), ONE_YEAR);
    }

    NewCookie remember(Authorship author) {
        String value = encode(author.name()) + "&" + encode(author.email()) + "&" + encode(author.url());
        return cookies.make(NAME, value, ONE_YEAR);
    }

    NewCookie forget() {
        return cookies.forget(NAME);
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
