package dev.parley.web;

import dev.parley.platform.BaseUrl;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Cookies of this host alone: out of reach of script, sent over https where the site has it, not sent by other sites' posts. */
@Singleton
public class HostCookies {

    private final BaseUrl base;

    HostCookies(BaseUrl base) {
        this.base = base;
    }

    /** The cookie's value; null when the browser sent none. */
    public @Nullable String value(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(fullName(name));
        return cookie == null ? null : cookie.getValue();
    }

    public NewCookie make(String name, String value, Duration age) {
        return new NewCookie.Builder(fullName(name))
                .value(value)
                .path("/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure(base.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Makes the browser forget the cookie. */
    public NewCookie forget(String name) {
        return make(name, "", Duration.ZERO);
    }

    /** The prefix makes browsers refuse the cookie from any other host or path; it needs https. */
    private String fullName(String name) {
        return base.isHttps() ? "__Host-" + name : name;
    }
}
