package dev.parley.moderator;

import dev.parley.platform.Sha256;
import java.util.Optional;

/** The key itself, as a program holds it: recognisable by its beginning to those who search code for secrets. */
record ApiKeySecret(String text) {

    private static final String BEGINNING = "parley_";

    static ApiKeySecret fresh() {
        return new ApiKeySecret(BEGINNING + SecretToken.fresh().text());
    }

    /** Reads what came from outside; empty for what cannot be one of ours. */
    static Optional<ApiKeySecret> parse(String text) {
        boolean ours = text.startsWith(BEGINNING)
                && SecretToken.parse(text.substring(BEGINNING.length())).isPresent();
        return ours ? Optional.of(new ApiKeySecret(text)) : Optional.empty();
    }

    byte[] digest() {
        return Sha256.of(text);
    }

    /** Not the key: this may end up in a log. */
    @Override
    public String toString() {
        return "ApiKeySecret[...]";
    }
}
