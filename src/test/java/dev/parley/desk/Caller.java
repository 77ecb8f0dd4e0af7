package dev.parley.desk;

import java.util.Set;

/** Those who come to a route. */
enum Caller {
    ANONYMOUS,
    /** A reader whose own replies the routes are asked about, with the cookie that says so. */
    COMMENTER,
    MODERATOR_ELSEWHERE,
    MODERATOR,
    ADMINISTRATOR,
    DISABLED,
    /** Knows a password, and has not shown the second factor yet. */
    HALF_SIGNED_IN,
    IDLE_SESSION,
    OLD_SESSION,
    /** A program whose key has both rights; the others lack one, or are of another site, or are revoked. */
    KEY,
    KEY_TO_READ,
    KEY_TO_DECIDE,
    KEY_ELSEWHERE,
    KEY_REVOKED;

    private static final Set<Caller> KEYS = Set.of(KEY, KEY_TO_READ, KEY_TO_DECIDE, KEY_ELSEWHERE, KEY_REVOKED);

    boolean isSignedIn() {
        return this == MODERATOR_ELSEWHERE || this == MODERATOR || this == ADMINISTRATOR;
    }

    boolean isProgram() {
        return KEYS.contains(this);
    }
}
