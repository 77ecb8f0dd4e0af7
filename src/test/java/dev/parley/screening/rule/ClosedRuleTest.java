package dev.parley.screening.rule;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.SampleDraft;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosedRuleTest {

    private static final Duration GRACE = Duration.ofMinutes(60);

    private final ClosedRule rule = new ClosedRule();

    private void held(SampleDraft draft) {
        assertThat(rule.examine(draft.made())).containsExactly(Finding.holdInAnyMode(Reason.LATE));
    }

    private void refused(SampleDraft draft) {
        assertThat(rule.examine(draft.made())).containsExactly(Finding.refuse(Reason.CLOSED, ""));
    }

    @Test
    void anOpenThreadTakesReplies() {
        assertThat(rule.examine(draft().made())).isEmpty();
        assertThat(rule.examine(draft().premoderated().made())).isEmpty();
    }

    @Test
    void withinTheHourAReplyIsHeld() {
        held(draft().closed(Duration.ZERO));
        held(draft().closed(GRACE));
    }

    @Test
    void afterTheHourItIsRefused() {
        refused(draft().closed(GRACE.plusMillis(1)));
        refused(draft().closed(Duration.ofDays(400)));
    }

    @Test
    void whoOpenedTheFormBeforeTheClosingIsHeldHoweverLate() {
        held(draft().closed(Duration.ofDays(3)).opened(Duration.ofDays(3).plusSeconds(1)));
    }

    @Test
    void whoOpenedTheFormAfterTheClosingIsRefused() {
        refused(draft().closed(Duration.ofHours(3)).opened(Duration.ofHours(3)));
        refused(draft().closed(Duration.ofHours(3)).opened(Duration.ofHours(2)));
    }
}
