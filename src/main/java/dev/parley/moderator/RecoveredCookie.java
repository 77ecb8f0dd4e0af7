package dev.parley.moderator;

import dev.parley.platform.Secrets;
import dev.parley.web.HostCookies;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells the sign-in, in the same browser and once, whose password was just chosen anew. Signed, so that nobody else can
 * make the page say so, or fill in an address of theirs.
 */
@ApplicationScoped
class RecoveredCookie {

    private static final String NAME = "parley-recovered";
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final String FORM = "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+";

    private final HostCookies cookies;
    private final Secrets secrets;

    RecoveredCookie(HostCookies cookies, Secrets secrets) {
        this.cookies = cookies;
        this.secrets = secrets;
    }

    NewCookie make(String email) {
        return cookies.make(NAME, encode(email.getBytes(StandardCharsets.UTF_8)) + "." + signature(email), AGE);
    }

    /** The address of the account; empty where we did not say so. */
    Optional<String> read(HttpServerRequest request) {
        String value = cookies.value(request, NAME);
        if (value == null || !value.matches(FORM)) {
            return Optional.empty();
        }
        String[] parts = value.split("\\.", -1);
        String email = decode(parts[0]);
        boolean genuine = MessageDigest.isEqual(
                signature(email).getBytes(StandardCharsets.US_ASCII), parts[1].getBytes(StandardCharsets.US_ASCII));
        return genuine ? Optional.of(email) : Optional.empty();
    }

    NewCookie forget() {
        return cookies.forget(NAME);
    }

    private String signature(String email) {
        return encode(secrets.sign("recovered account " + email));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of nonsense, something that we never signed. */
    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
