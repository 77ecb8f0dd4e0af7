package dev.parley.moderator;

import dev.parley.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** 32 random bytes that open something. Only their digest is ever stored. */
record SecretToken(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SecretToken fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Reads what came from outside; empty for what cannot be one of ours. */
    static Optional<SecretToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SecretToken(text)) : Optional.empty();
    }

    byte[] digest() {
        return Sha256.of(text);
    }

    /** Not the token: this may end up in a log. */
    @Override
    public String toString() {
        return "SecretToken[...]";
    }
}
