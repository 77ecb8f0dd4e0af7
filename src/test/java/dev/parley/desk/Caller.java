package dev.parley.desk;

/** Those who come to a route. Programs with a key join here once there are keys. */
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
    OLD_SESSION;

    boolean isSignedIn() {
        return this == MODERATOR_ELSEWHERE || this == MODERATOR || this == ADMINISTRATOR;
    }
}
