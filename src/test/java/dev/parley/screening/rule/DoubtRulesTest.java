package dev.parley.screening.rule;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.site.Moderation;
import dev.parley.site.Setting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules that hold a reply for what it says or where it stands. */
class DoubtRulesTest {

    @Nested
    class Premoderation {

        private final PremoderationRule rule = new PremoderationRule();

        @Test
        void holdsEverythingOnASiteThatReadsFirst() {
            assertThat(rule.examine(draft().under(Moderation.PRE).made()))
                    .containsExactly(Finding.holdInAnyMode(Reason.PREMODERATED));
        }

        @Test
        void holdsEverythingUnderAnArticleThatReadsFirst() {
            assertThat(rule.examine(
                            draft().under(Moderation.POST).premoderated().made()))
                    .containsExactly(Finding.holdInAnyMode(Reason.PREMODERATED));
        }

        @Test
        void saysNothingElsewhere() {
            assertThat(rule.examine(draft().under(Moderation.SCREENED).made())).isEmpty();
            assertThat(rule.examine(draft().under(Moderation.POST).made())).isEmpty();
        }
    }

    @Nested
    class Links {

        private final LinksRule rule = new LinksRule();

        @Test
        void oneIsFine() {
            assertThat(rule.examine(draft().saying("See https://example.org and https://example.org/ again.")
                            .made()))
                    .isEmpty();
        }

        @Test
        void twoHold() {
            assertThat(rule.examine(draft().saying("See https://a.example and [b](https://b.example).")
                            .made()))
                    .containsExactly(
                            Finding.hold(Reason.LINKS, "2", List.of("https://a.example", "https://b.example")));
        }

        @Test
        void asManyAsTheSiteSaysHold() {
            String three = "https://a.example https://b.example https://c.example";
            assertThat(rule.examine(draft().where(Setting.LINKS_TO_HOLD, "3")
                            .saying(three)
                            .made()))
                    .containsExactly(Finding.hold(Reason.LINKS, "3", List.of(three.split(" "))));
            assertThat(rule.examine(draft().where(Setting.LINKS_TO_HOLD, "4")
                            .saying(three)
                            .made()))
                    .isEmpty();
        }

        @Test
        void areFineWhereTheSiteSaysNone() {
            assertThat(rule.examine(draft().where(Setting.LINKS_TO_HOLD, "0").made()))
                    .isEmpty();
            assertThat(rule.examine(draft().where(Setting.LINKS_TO_HOLD, "0")
                            .saying("https://a.example ".repeat(200))
                            .made()))
                    .isEmpty();
        }

        @Test
        void thatAreMeantCountAsThoseThatAreMade() {
            assertThat(rule.examine(draft().saying(
                                    "<a href=\"https://a.example\">x</a> [url=https://b.example]y[/url] www.c.example")
                            .made()))
                    .containsExactly(Finding.hold(
                            Reason.LINKS, "3", List.of("https://b.example", "https://a.example", "www.c.example")));
        }

        @Test
        void areNamedAsTheyStandInTheText() {
            String typed = "[a](HTTPS://A.example/x/) `https://b.example` [url=c.example]c[/url] https://B.example/";

            assertThat(rule.examine(draft().saying(typed).made()))
                    .containsExactly(Finding.hold(
                            Reason.LINKS,
                            "3",
                            List.of(
                                    "https://A.example/x/",
                                    "https://B.example/",
                                    "https://b.example",
                                    "[url=c.example")));
        }

        @Test
        void areNamedUpToABoundHoweverManyAndLongTheyAre() {
            String many = IntStream.range(0, 100)
                    .mapToObj(i -> "https://" + i + ".example/" + "x".repeat(400))
                    .collect(Collectors.joining(" "));

            Finding finding = rule.examine(draft().saying(many).made()).getFirst();

            assertThat(finding.evidence()).isEqualTo("100");
            assertThat(finding.matched()).hasSize(20).allMatch(match -> match.length() == 200);
        }
    }
}
