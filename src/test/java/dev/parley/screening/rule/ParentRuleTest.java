package dev.parley.screening.rule;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import org.junit.jupiter.api.Test;

class ParentRuleTest {

    private final ParentRule rule = new ParentRule();

    @Test
    void theArticleAndAPublicReplyMayBeAnswered() {
        assertThat(rule.examine(draft().made())).isEmpty();
        assertThat(rule.examine(draft().answering(1, true).made())).isEmpty();
        assertThat(rule.examine(draft().answering(4, true).made())).isEmpty();
    }

    @Test
    void aReplyThatIsNotHereMayNot() {
        assertThat(rule.examine(draft().answeringNobodyKnown().made()))
                .containsExactly(Finding.refuse(Reason.PARENT_UNKNOWN, Field.PARENT, ""));
    }

    @Test
    void aReplyThatIsNotPublicMayNotHoweverDeep() {
        assertThat(rule.examine(draft().answering(1, false).made()))
                .containsExactly(Finding.refuse(Reason.PARENT_NOT_PUBLIC, Field.PARENT, ""));
        assertThat(rule.examine(draft().answering(9, false).made()))
                .containsExactly(Finding.refuse(Reason.PARENT_NOT_PUBLIC, Field.PARENT, ""));
    }

    @Test
    void aReplyOnTheDeepestLevelMayNot() {
        assertThat(rule.examine(draft().answering(5, true).made()))
                .containsExactly(Finding.refuse(Reason.TOO_DEEP, Field.PARENT, "5"));
        assertThat(rule.examine(draft().answering(200, true).made())).hasSize(1);
    }
}
