package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Signs somebody in by a passkey alone. Nobody guesses one, but checking signatures costs something. */
@ApplicationScoped
class PasskeySignIn {

    private final GuessLimits limits;
    private final PasskeyDesk passkeys;
    private final Arrival arrival;

    PasskeySignIn(GuessLimits limits, PasskeyDesk passkeys, Arrival arrival) {
        this.limits = limits;
        this.passkeys = passkeys;
        this.arrival = arrival;
    }

    SignInResult signIn(String ceremony, String credential, Visit visit) {
        Optional<Duration> delay = limits.count(visit.client());
        if (delay.isPresent()) {
            return new SignInResult.TooMany(delay.get());
        }
        Optional<ModeratorId> owner = passkeys.owner(ceremony, credential);
        return owner.flatMap(who -> arrival.withPasskey(who, visit))
                .<SignInResult>map(SignInResult.Welcome::new)
                .orElseGet(() -> {
                    arrival.refused(owner);
                    return new SignInResult.Refused();
                });
    }
}
