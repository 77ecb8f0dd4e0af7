package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.platform.Sha256;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The private right of a reader's browser to the replies that were sent from it: 192 random bits in an HttpOnly cookie.
 * The database holds only its digest. A typed name or address never carries this right.
 */
public final class AuthorKey {

    private static final int BYTES = 24;
    private static final int CHARACTERS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private AuthorKey(String text) {
        this.text = text;
    }

    public static AuthorKey fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AuthorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Always the same from the same bytes, of which nobody else may know so many: 24 or more. */
    public static AuthorKey derivedFrom(byte[] secret) {
        return new AuthorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, BYTES)));
    }

    /** Reads the cookie's value; empty for anything that is not of the form of a key. */
    public static Optional<AuthorKey> parse(String text) {
        boolean wellFormed = text.length() == CHARACTERS && text.matches("[A-Za-z0-9_-]+");
        return wellFormed ? Optional.of(new AuthorKey(text)) : Optional.empty();
    }

    /** Of what somebody writes at the desk. It has not the form of a key, so no browser can show it. */
    static AuthorKey ofStaff(Actor actor) {
        return new AuthorKey("staff " + actor.kind() + " " + actor.id());
    }

    /** The value for the cookie. A secret: not for logs, pages or addresses. */
    public String secret() {
        return text;
    }

    /** What the database knows a key by. */
    public byte[] digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "AuthorKey(secret)";
    }
}
