package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    private static final Duration BEARABLE = Duration.ofSeconds(1);

    @Test
    void lineEndsAreLineFeedsAndOuterSpaceIsGone() {
        assertThat(TypedText.normalised("  one\r\ntwo \n")).isEqualTo("one\ntwo");
    }

    @Test
    void charactersAreComposed() {
        assertThat(TypedText.normalised("e\u0301")).isEqualTo("\u00e9");
    }

    /** Normalising sorts the marks on one letter, in a time that grows with the square of their number. */
    @Test
    void aQuarterOfAMegabyteOfMarksOnOneLetterCostsNothing() {
        String stacked = "a" + "\u0301".repeat(60_000) + "\u0316".repeat(60_000);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        String normalised = TypedText.normalised(stacked);

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
                .isLessThan(BEARABLE);
        assertThat(normalised).isEqualTo(stacked);
    }
}
