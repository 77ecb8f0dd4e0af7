package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Signs somebody in by e-mail address and password. No connection of the pool waits while the password is hashed. */
@ApplicationScoped
class SignIn {

    private final GuessLimits limits;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final Arrival arrival;

    SignIn(GuessLimits limits, Credentials credentials, PasswordHashing hashing, Arrival arrival) {
        this.limits = limits;
        this.credentials = credentials;
        this.hashing = hashing;
        this.arrival = arrival;
    }

    SignInResult signIn(String email, String password, Visit visit) {
        Optional<Duration> delay = limits.count(email, visit.client());
        return delay.isPresent() ? new SignInResult.TooMany(delay.get()) : evaluated(email, password, visit);
    }

    private SignInResult evaluated(String email, String password, Visit visit) {
        Optional<Credentials.Known> known = EmailAddress.parse(email).flatMap(credentials::of);
        boolean right = hashing.matches(
                password, known.map(Credentials.Known::passwordHash).orElse(null));
        SignInResult result = known.filter(account -> right)
                .map(account -> arrival.withPassword(account, visit))
                .orElseGet(SignInResult.Refused::new);
        if (result instanceof SignInResult.Refused) {
            arrival.refused(known.map(Credentials.Known::id));
        }
        return result;
    }
}
