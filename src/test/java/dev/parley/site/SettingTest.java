package dev.parley.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ArticleId;
import dev.parley.platform.Language;
import dev.parley.platform.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 2", "0007, 7", "100, 100"})
    void aNumberHasOneSpelling(String typed, String value) {
        assertThat(Setting.LINKS_TO_HOLD.kind().read(typed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.5", "+2", "1e1", "two", "٢", "99999999999999999999", "2 ", "0x2"})
    void whatIsNoNumberOfTheRangeIsNone(String typed) {
        assertThat(Setting.LINKS_TO_HOLD.kind().read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRE", "approve", "pre,post", "default"})
    void aChoiceIsOneOfThoseOffered(String typed) {
        assertThat(Setting.MODERATION.kind().read("pre")).contains("pre");
        assertThat(Setting.MODERATION.kind().read(typed)).isEmpty();
    }

    /** But that an article keeps its own words is no decision about it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THREAD")
    void everyDefaultIsAValueThatCouldBeDecided(Setting setting) {
        assertThat(setting.kind().read(setting.standard())).contains(setting.standard());
    }

    @Test
    void theDefaultsAreTheContracts() {
        assertThat(SiteSettings.of(Map.of()))
                .isEqualTo(new SiteSettings(
                        Moderation.SCREENED,
                        true,
                        true,
                        2,
                        0,
                        Duration.ofSeconds(15),
                        65_525,
                        5,
                        0,
                        ReplyOrder.OLDEST,
                        Language.ENGLISH,
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(60),
                        new RejectionReasons(List.of(
                                "It insults or threatens somebody.",
                                "It has nothing to do with the article.",
                                "It gives away something private.",
                                "It is an advertisement.",
                                "It says again what was said before.",
                                "It cannot be understood.",
                                "It may be against the law.")),
                        Set.of(),
                        SecondFactor.NOBODY,
                        Duration.ofMinutes(10)));
    }

    @Test
    void aSiteAndAnArticleHaveTheirOwnAndWhatBothMayHave() {
        SiteId site = new SiteId(1);

        assertThat(SettingsTarget.of(site).settings())
                .doesNotContain(Setting.THREAD)
                .hasSize(16);
        assertThat(SettingsTarget.of(site, new ArticleId(2)).settings())
                .containsExactly(
                        Setting.MODERATION,
                        Setting.REPORTS_TO_HOLD,
                        Setting.MAX_DEPTH,
                        Setting.CLOSE_AFTER_DAYS,
                        Setting.THREAD,
                        Setting.ORDER,
                        Setting.LANGUAGE);
    }
}
