package dev.parley.embed;

import dev.parley.comment.AuthorKey;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.platform.Secrets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a program is given for a reply that it sent: the private right to see, edit, delete and appeal, as
 * {@code Authorization: Receipt …}. It is to a program what the cookie is to a browser. No browser sends it by itself, so
 * no foreign page can make use of it (threat T5).
 */
@ApplicationScoped
class Receipts {

    private static final String SCHEME = "Receipt ";

    private final Secrets secrets;

    Receipts(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The receipt that a request shows; empty for none, or for something that has not the form of one. */
    Optional<AuthorKey> shown(HttpServerRequest request) {
        return text(request).flatMap(AuthorKey::parse);
    }

    /**
     * The receipt for a new reply: the one that is shown, so that an author has one for all that they write; else one of
     * its own. Who sends the same reply again, because the answer was lost on its way, gets the same.
     *
     * @param key by which a reply that is sent again is known; as good a secret as the receipt
     * @throws Problem where a receipt is shown that is none
     */
    AuthorKey forReply(HttpServerRequest request, UUID key) {
        Optional<AuthorKey> shown = shown(request);
        if (shown.isEmpty() && text(request).isPresent()) {
            throw Problem.badParameters(List.of(new FieldError(
                    HttpHeaders.AUTHORIZATION,
                    "invalid",
                    "\"Receipt\" and a receipt as it was answered, or nothing.")));
        }
        return shown.orElseGet(() -> AuthorKey.derivedFrom(secrets.sign("receipt for " + key)));
    }

    /** What stands behind the name of the scheme; empty where another is meant. */
    private static Optional<String> text(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
