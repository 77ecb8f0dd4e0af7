package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackedMarksTest {

    @Test
    void writingOfAllScriptsHasFewMarksInARow() {
        assertThat(StackedMarks.in("Việt Nam, שָׁלוֹם, हिन्दी, e\u0301\u0323")).isFalse();
    }

    @Test
    void thirtyInARowAreBornAndOneMoreIsNot() {
        assertThat(StackedMarks.in("a" + "\u0301".repeat(30) + "b" + "\u0316".repeat(30)))
                .isFalse();
        assertThat(StackedMarks.in("a" + "\u0301".repeat(31))).isTrue();
        assertThat(StackedMarks.in("a" + "\u0301\u0316".repeat(16) + "b")).isTrue();
    }

    @Test
    void marksBeyondTheBasicPlaneCount() {
        assertThat(StackedMarks.in("a" + "\ud834\udd65".repeat(31))).isTrue();
    }
}
