package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Asks whoever is signed in for the password once more: a session left open is not enough for what follows. */
@ApplicationScoped
class PasswordGate {

    /** What came of it. */
    sealed interface Answer {

        /** It is the password; this is the hash that it was found to fit. */
        record Right(String hash) implements Answer {}

        record Wrong() implements Answer {}

        /** Not even looked at. */
        record TooMany(Duration delay) implements Answer {}
    }

    private final CurrentModerator current;
    private final Credentials credentials;
    private final GuessLimits limits;
    private final PasswordHashing hashing;

    PasswordGate(CurrentModerator current, Credentials credentials, GuessLimits limits, PasswordHashing hashing) {
        this.current = current;
        this.credentials = credentials;
        this.limits = limits;
        this.hashing = hashing;
    }

    Answer ask(String password) {
        Credentials.Own own = credentials.own(current.id());
        Optional<Duration> delay = limits.countOwn(current.id());
        if (delay.isPresent()) {
            return new Answer.TooMany(delay.get());
        }
        String hash = own.passwordHash();
        boolean right = hashing.matches(password, hash);
        return right && hash != null ? new Answer.Right(hash) : new Answer.Wrong();
    }
}
