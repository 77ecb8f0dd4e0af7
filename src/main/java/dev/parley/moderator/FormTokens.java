package dev.parley.moderator;

import dev.parley.platform.Secrets;
import dev.parley.platform.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The token that ties a form of the desk to the session that it was made for (threat T5). */
@ApplicationScoped
class FormTokens {

    private final Secrets secrets;

    FormTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(SessionId session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign("desk form " + session));
    }

    boolean fits(SessionId session, String token) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
