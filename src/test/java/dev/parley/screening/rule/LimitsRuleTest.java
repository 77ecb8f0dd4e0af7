package dev.parley.screening.rule;

import static dev.parley.screening.SampleDraft.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.SampleDraft;
import dev.parley.site.Setting;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T2 and T32. */
class LimitsRuleTest {

    private static final LimitsRule RULE =
            new LimitsRule(Validation.buildDefaultValidatorFactory().getValidator());

    private static List<Finding> examine(SampleDraft draft) {
        return RULE.examine(draft.made());
    }

    private static Finding only(SampleDraft draft) {
        return examine(draft).getFirst();
    }

    private static void taken(SampleDraft draft) {
        assertThat(examine(draft)).isEmpty();
    }

    private static void refused(SampleDraft draft, Reason reason, Field field, String evidence) {
        assertThat(examine(draft)).containsExactly(Finding.refuse(reason, field, evidence));
    }

    @Nested
    class Lengths {

        @Test
        void aCommentMayHave65525BytesOfThreeByteCharacters() {
            taken(draft().saying("好".repeat(65_525 / 3) + "é"));
            refused(draft().saying("好".repeat(65_525 / 3) + "éa"), Reason.TOO_LONG, Field.COMMENT, "65525");
        }

        @Test
        void bytesCountAndNotCharacters() {
            taken(draft().saying("a".repeat(65_525)));
            refused(draft().saying("a".repeat(65_524) + "é"), Reason.TOO_LONG, Field.COMMENT, "65525");
            taken(draft().saying("😀".repeat(65_525 / 4)));
        }

        @Test
        void aCommentMayHaveAsManyAsTheSiteSays() {
            taken(draft().where(Setting.COMMENT_BYTES, "10").saying("ten bytes!"));
            refused(
                    draft().where(Setting.COMMENT_BYTES, "10").saying("nine byté!"),
                    Reason.TOO_LONG,
                    Field.COMMENT,
                    "10");
        }

        @Test
        void aNameMayHave245Bytes() {
            taken(draft().named("好".repeat(81) + "é"));
            refused(draft().named("好".repeat(81) + "éa"), Reason.TOO_LONG, Field.AUTHOR, "245");
        }

        @Test
        void anAddressMayHave100Bytes() {
            String domain = "@" + "d".repeat(40) + ".example.org";
            String fits = "n".repeat(100 - domain.length()) + domain;
            taken(draft().mailed(fits));
            refused(draft().mailed("n" + fits), Reason.TOO_LONG, Field.EMAIL, "100");
        }

        @Test
        void aWebsiteMayHave200Bytes() {
            String fits = "https://example.org/" + "p".repeat(180);
            taken(draft().linked(fits));
            refused(draft().linked(fits + "p"), Reason.TOO_LONG, Field.URL, "200");
        }
    }

    @Nested
    class WhereNothingIsRequired {

        private static SampleDraft free() {
            return draft().where(Setting.NAME_REQUIRED, "no").where(Setting.EMAIL_REQUIRED, "no");
        }

        @Test
        void nameAndAddressMayBeEmpty() {
            taken(free().named("").mailed(""));
        }

        @Test
        void oneMayBeRequiredWithoutTheOther() {
            refused(draft().where(Setting.NAME_REQUIRED, "no").named("").mailed(""), Reason.REQUIRED, Field.EMAIL, "");
            refused(
                    draft().where(Setting.EMAIL_REQUIRED, "no").named("").mailed(""),
                    Reason.REQUIRED,
                    Field.AUTHOR,
                    "");
        }

        @Test
        void aNameThatCannotBeSeenIsStillNone() {
            refused(free().named("\u200b"), Reason.FORBIDDEN_CHARACTERS, Field.AUTHOR, "");
            refused(free().mailed("\u200b"), Reason.FORBIDDEN_CHARACTERS, Field.EMAIL, "");
        }

        @Test
        void aCommentIsAlways() {
            refused(free().saying(""), Reason.REQUIRED, Field.COMMENT, "");
        }
    }

    @Nested
    class What {

        @Test
        void everyFieldThatIsNeededIsAskedForAtOnce() {
            assertThat(examine(draft().saying("").named("").mailed("").linked("nowhere")))
                    .extracting(Finding::field, Finding::reason)
                    .containsExactly(
                            tuple(Field.COMMENT, Reason.REQUIRED),
                            tuple(Field.AUTHOR, Reason.REQUIRED),
                            tuple(Field.EMAIL, Reason.REQUIRED),
                            tuple(Field.URL, Reason.NO_WEB_ADDRESS));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    " ",
                    "\u00a0",
                    "\u200b\u200c\u200d",
                    "\ufeff",
                    "\u2060\u2063",
                    "\u0301",
                    "\u3164",
                    "\u115f\u1160",
                    "\uffa0",
                    "\u2800",
                    "\u00ad",
                    "\udb40\udc41",
                    "\n\t"
                })
        void whatNobodySeesIsNothing(String invisible) {
            refused(draft().saying(invisible), Reason.REQUIRED, Field.COMMENT, "");
            refused(draft().named(invisible), Reason.REQUIRED, Field.AUTHOR, "");
        }

        @ParameterizedTest
        @ValueSource(strings = {"好", "😀", "ر", ".", "&", "0", "👨‍👩‍👧", "é", "ﷺ", "�"})
        void whatIsSeenIsSomething(String visible) {
            taken(draft().saying(visible).named(visible));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jane",
                    "jane@",
                    "@example.org",
                    "a@b@c.org",
                    "jane example.org",
                    "jane@exam ple.org",
                    "jane@example..org",
                    ".jane@example.org",
                    "jane@-example.org",
                    "jane@example.org.",
                    "<jane@example.org>",
                    "Jane <jane@example.org>",
                    "jane@example.org\nBcc: all@example.org"
                })
        void whatIsNoAddressIsRefused(String email) {
            assertThat(only(draft().mailed(email)).field()).isEqualTo(Field.EMAIL);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"jane@example.org", "jane+tag@example.org", "o'neil@example.org", "j@sub.example.co.uk"})
        void whatIsAnAddressIsTaken(String email) {
            taken(draft().mailed(email));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org",
                    "https://", "https:example.org", "https://user@example.org", "https://exa mple.org", "https://a\\b",
                    "https://example.org/\u202eabc"
                })
        void whatIsNoWebAddressIsRefused(String url) {
            assertThat(only(draft().linked(url)).field()).isEqualTo(Field.URL);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://example.org",
                    "HTTPS://Example.org/a?b=c&d#e",
                    "https://münchen.example/ü",
                    "http://[::1]:8080/"
                })
        void whatIsAWebAddressIsTaken(String url) {
            taken(draft().linked(url));
        }
    }

    @Nested
    class Characters {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0000",
                    "\u0001",
                    "\b",
                    "\u000b",
                    "\f",
                    "\r",
                    "\u001b",
                    "\u001f",
                    "\u007f",
                    "\u0080",
                    "\u0085",
                    "\u009f",
                    "\ud800",
                    "\udfff",
                    "\udc00\ud800"
                })
        void thatControlOrCannotBeStoredAreRefusedEverywhere(String bad) {
            refused(draft().saying("a" + bad + "b"), Reason.FORBIDDEN_CHARACTERS, Field.COMMENT, "");
            refused(draft().named("a" + bad + "b"), Reason.FORBIDDEN_CHARACTERS, Field.AUTHOR, "");
            refused(draft().mailed("a" + bad + "b@example.org"), Reason.FORBIDDEN_CHARACTERS, Field.EMAIL, "");
            refused(draft().linked("https://example.org/" + bad + "b"), Reason.FORBIDDEN_CHARACTERS, Field.URL, "");
        }

        @Test
        void thatPartLinesAndColumnsAreTakenInAComment() {
            taken(draft().saying("a\n\tb\n\nc"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"})
        void thatTurnTextAroundAreRefusedInANameAndTakenInAComment(String bidi) {
            refused(draft().named("a" + bidi + "b"), Reason.FORBIDDEN_CHARACTERS, Field.AUTHOR, "");
            taken(draft().saying("a" + bidi + "b"));
        }

        @Test
        void ofRightToLeftScriptsWithTheirMarksAreTaken() {
            taken(draft().named("שלום\u200f עולם").saying("مرحبا\u200e بالعالم"));
        }
    }
}
