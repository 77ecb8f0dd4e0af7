package dev.parley.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.SomeSecrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningStampTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private OpeningStamp stamps(String keptIn) {
        return new OpeningStamp(SomeSecrets.keptIn(folder.resolve(keptIn)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aStampProvesItsMoment() {
        assertThat(stamps("a").read("an-article", stamps("a").now("an-article")))
                .contains(NOW);
    }

    @Test
    void aStampIsForOneArticle() {
        assertThat(stamps("a").read("another", stamps("a").now("an-article"))).isEmpty();
    }

    @Test
    void aStampOfAnotherServiceIsNone() {
        assertThat(stamps("a").read("an-article", stamps("b").now("an-article")))
                .isEmpty();
    }

    @Test
    void anEarlierMomentUnderTheSameSignatureIsForged() {
        String stamp = stamps("a").now("an-article");
        String earlier = stamp.replaceFirst("^[0-9]+", Long.toString(NOW.getEpochSecond() - 1));

        assertThat(stamps("a").read("an-article", earlier)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.", "-1.x", "1772625600.", "1772625600.short", "9999999999999.x", "\u0000"})
    void whatHasNotTheFormIsNone(String stamp) {
        assertThat(stamps("a").read("an-article", stamp)).isEmpty();
        assertThat(stamps("a").read("an-article", stamp + "A".repeat(43))).isEmpty();
    }
}
