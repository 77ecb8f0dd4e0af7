package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Setting;
import dev.parley.site.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THREE_DAYS_ON = PUBLISHED.plus(Duration.ofDays(3));
    private static final Opening OPEN = new Opening(ThreadState.OPEN, null);

    private static Opening aged(Opening written, int closeAfterDays, Instant now) {
        return written.aged(
                PUBLISHED, SiteSettings.of(Map.of(Setting.CLOSE_AFTER_DAYS, Integer.toString(closeAfterDays))), now);
    }

    private static Opening closed(Instant at) {
        return new Opening(ThreadState.CLOSED, at);
    }

    @Test
    void anArticleClosesToTheSecondOfItsPublicationSoManyDaysLater() {
        assertThat(aged(OPEN, 3, THREE_DAYS_ON.minusMillis(1)))
                .isEqualTo(new Opening(ThreadState.OPEN, null, THREE_DAYS_ON));
        assertThat(aged(OPEN, 3, THREE_DAYS_ON)).isEqualTo(closed(THREE_DAYS_ON));
        assertThat(aged(OPEN, 3, THREE_DAYS_ON.plus(Duration.ofDays(900)))).isEqualTo(closed(THREE_DAYS_ON));
    }

    @Test
    void noDaysMeanNever() {
        assertThat(aged(OPEN, 0, THREE_DAYS_ON.plus(Duration.ofDays(9_000)))).isEqualTo(OPEN);
    }

    @Test
    void ofTwoReasonsTheEarlierClosedIt() {
        Instant before = PUBLISHED.plus(Duration.ofDays(1));
        Instant after = PUBLISHED.plus(Duration.ofDays(4));
        Instant now = PUBLISHED.plus(Duration.ofDays(9));

        assertThat(aged(closed(before), 3, now)).isEqualTo(closed(before));
        assertThat(aged(closed(after), 3, now)).isEqualTo(closed(THREE_DAYS_ON));
        assertThat(closed(before).decided(ThreadState.CLOSED, after)).isEqualTo(closed(before));
        assertThat(OPEN.decided(ThreadState.CLOSED, after)).isEqualTo(closed(after));
    }

    @ParameterizedTest
    @EnumSource(
            value = ThreadState.class,
            names = {"OPEN", "PREMODERATED"})
    void whoDecidesThatAClosedArticleTakesRepliesMeansIt(ThreadState decision) {
        assertThat(closed(PUBLISHED).decided(decision, THREE_DAYS_ON)).isEqualTo(new Opening(decision, null));
    }
}
