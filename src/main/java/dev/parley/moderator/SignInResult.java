package dev.parley.moderator;

import java.time.Duration;

/** What came of an attempt to sign in. */
sealed interface SignInResult {

    /** A session has begun. */
    record Welcome(SecretToken token) implements SignInResult {}

    /** The password was right, and a second factor is asked for. */
    record SecondStep(SecretToken token) implements SignInResult {}

    /** Wrong, unknown, disabled: nobody is told which (threat T26). */
    record Refused() implements SignInResult {}

    /** Not even looked at (threat T27). */
    record TooMany(Duration delay) implements SignInResult {}
}
