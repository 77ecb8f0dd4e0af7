package dev.parley.screening.rule;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.site.Setting;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that look at who sends, and what they sent before. */
class SenderRulesTest {

    @Nested
    class ADuplicate {

        private final DuplicateRule rule = new DuplicateRule();

        @Test
        void isRefused() {
            assertThat(rule.examine(draft().duplicate().made())).containsExactly(Finding.refuse(Reason.DUPLICATE, ""));
        }

        @Test
        void isWhatThePrecedentsSayAndNothingElse() {
            assertThat(rule.examine(draft().made())).isEmpty();
        }
    }

    @Nested
    class AFlood {

        private final FloodRule rule = new FloodRule();

        @Test
        void isNoneForWhoNeverSentAnything() {
            assertThat(rule.examine(draft().made())).isEmpty();
        }

        @Test
        void isNoneAfterFifteenSeconds() {
            assertThat(rule.examine(draft().lastSent(Duration.ofSeconds(15)).made()))
                    .isEmpty();
        }

        @Test
        void isNoneWhereTheSiteLetsEverybodyHurryHoweverTheClocksGo() {
            assertThat(rule.examine(draft().where(Setting.SECONDS_BETWEEN, "0")
                            .lastSent(Duration.ofSeconds(-5))
                            .made()))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0, 15", "1, 15", "999, 15", "1000, 14", "14000, 1", "14999, 1", "-5000, 20"})
        void isRefusedWithTheWaitInWholeSeconds(long millisecondsAgo, String wait) {
            assertThat(rule.examine(
                            draft().lastSent(Duration.ofMillis(millisecondsAgo)).made()))
                    .containsExactly(Finding.refuse(Reason.TOO_FAST, wait));
        }
    }

    @Nested
    class AFirstTimeAuthor {

        private final FirstTimeAuthorRule rule = new FirstTimeAuthorRule();

        @Test
        void isHeld() {
            assertThat(rule.examine(draft().firstTime().made())).containsExactly(Finding.hold(Reason.FIRST_TIME, ""));
        }

        @Test
        void isNobodyWhoHasAnApprovedReply() {
            assertThat(rule.examine(draft().made())).isEmpty();
        }
    }
}
