package dev.parley.screening;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreeningTest {

    private static final Finding DOUBT = Finding.hold(Reason.LINKS, "2");
    private static final Finding LATE = Finding.holdInAnyMode(Reason.LATE);
    private static final Finding SPAM = new Finding(Reason.LINKS, Effect.SPAM, null, "9", List.of());
    private static final Finding CLOSED = Finding.refuse(Reason.CLOSED, "");
    private static final Finding DUPLICATE = Finding.refuse(Reason.DUPLICATE, "");

    /** The same rules for everything. */
    private record Rules(List<Rule> all) implements RuleOrder {

        @Override
        public List<Rule> forFields() {
            return all;
        }

        @Override
        public List<Rule> forNewReplies() {
            return all;
        }

        @Override
        public List<Rule> forEdits() {
            return all;
        }
    }

    private static Screening finding(Finding... findings) {
        return new Screening(new Rules(java.util.Arrays.stream(findings)
                .<Rule>map(finding -> draft -> List.of(finding))
                .toList()));
    }

    private static Verdict verdict(Moderation moderation, Finding... findings) {
        return finding(findings).judge(draft().under(moderation).made());
    }

    @ParameterizedTest
    @EnumSource(Moderation.class)
    void whatNobodyHasAnythingAgainstIsPublished(Moderation moderation) {
        assertThat(verdict(moderation)).isEqualTo(new Verdict.Publish(List.of()));
    }

    @Test
    void aDoubtHoldsWhereScreeningDecidesAndIsKeptWhereItIsReadAfterwards() {
        assertThat(verdict(Moderation.SCREENED, DOUBT)).isEqualTo(new Verdict.Hold(List.of(DOUBT)));
        assertThat(verdict(Moderation.PRE, DOUBT)).isEqualTo(new Verdict.Hold(List.of(DOUBT)));
        assertThat(verdict(Moderation.POST, DOUBT)).isEqualTo(new Verdict.Publish(List.of(DOUBT)));
    }

    @ParameterizedTest
    @EnumSource(Moderation.class)
    void whatMustBeReadFirstIsHeldEverywhere(Moderation moderation) {
        assertThat(verdict(moderation, DOUBT, LATE)).isEqualTo(new Verdict.Hold(List.of(DOUBT, LATE)));
    }

    @ParameterizedTest
    @EnumSource(Moderation.class)
    void spamIsSpamEverywhereAndKeepsAllFindings(Moderation moderation) {
        assertThat(verdict(moderation, LATE, SPAM, DOUBT)).isEqualTo(new Verdict.Spam(List.of(LATE, SPAM, DOUBT)));
    }

    @ParameterizedTest
    @EnumSource(Moderation.class)
    void theFirstRuleThatRefusesHasTheLastWord(Moderation moderation) {
        assertThat(verdict(moderation, SPAM, LATE, CLOSED, DUPLICATE)).isEqualTo(new Verdict.Refuse(List.of(CLOSED)));
    }

    @Test
    void editsAreJudgedAlike() {
        assertThat(finding(DOUBT).judgeEdit(draft().made())).isEqualTo(new Verdict.Hold(List.of(DOUBT)));
    }

    @Test
    void everythingThatIsWrongWithTheFieldsIsSaidAtOnce() {
        assertThat(finding(CLOSED, DUPLICATE).unfit(draft().made())).containsExactly(CLOSED, DUPLICATE);
        assertThat(finding().unfit(draft().made())).isEmpty();
    }
}
