package dev.parley.screening.rule;

import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One network, or one e-mail address, sends one reply at a time (threat T11). The evidence is the wait in seconds. */
final class FloodRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        Instant last = draft.precedents().lastSent();
        Duration interval = draft.settings().floodInterval();
        if (last == null || interval.isZero()) {
            return List.of();
        }
        Duration left = Duration.between(draft.now(), last.plus(interval));
        return left.isPositive() ? List.of(Finding.refuse(Reason.TOO_FAST, wholeSeconds(left))) : List.of();
    }

    private static String wholeSeconds(Duration left) {
        return Long.toString(left.plusMillis(999).toSeconds());
    }
}
