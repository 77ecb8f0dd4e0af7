package dev.parley.moderator;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Takes the code of somebody whose password was right. */
@ApplicationScoped
class SecondStep {

    private final Sessions sessions;
    private final GuessLimits limits;
    private final Arrival arrival;

    SecondStep(Sessions sessions, GuessLimits limits, Arrival arrival) {
        this.sessions = sessions;
        this.limits = limits;
        this.arrival = arrival;
    }

    /** Whose password was right a moment ago, in this browser. */
    Optional<ModeratorId> expected(Visit visit) {
        return Optional.ofNullable(visit.old()).flatMap(sessions::halfway);
    }

    SignInResult finish(ModeratorId who, String code, Visit visit) {
        Optional<Duration> delay = delay(who, visit.client());
        if (delay.isPresent()) {
            return new SignInResult.TooMany(delay.get());
        }
        return arrival.withCode(who, code.strip(), visit)
                .<SignInResult>map(SignInResult.Welcome::new)
                .orElseGet(() -> {
                    arrival.refused(Optional.of(who));
                    return new SignInResult.Refused();
                });
    }

    private Optional<Duration> delay(ModeratorId who, ClientAddress client) {
        return limits.countCode(who, client);
    }
}
