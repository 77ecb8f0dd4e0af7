package dev.parley.moderator;

import dev.parley.web.HostCookies;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie that holds a session's token. */
@ApplicationScoped
class SessionCookie {

    private static final String NAME = "parley-session";

    private final HostCookies cookies;
    private final SessionConfig config;

    SessionCookie(HostCookies cookies, SessionConfig config) {
        this.cookies = cookies;
        this.config = config;
    }

    Optional<SecretToken> read(HttpServerRequest request) {
        return Optional.ofNullable(cookies.value(request, NAME)).flatMap(SecretToken::parse);
    }

    NewCookie make(SecretToken token) {
        return cookies.make(NAME, token.text(), config.longest());
    }

    NewCookie makeHalfway(SecretToken token) {
        return cookies.make(NAME, token.text(), Sessions.HALFWAY_AGE);
    }

    NewCookie forget() {
        return cookies.forget(NAME);
    }
}
