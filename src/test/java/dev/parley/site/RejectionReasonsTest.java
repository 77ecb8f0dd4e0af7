package dev.parley.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionReasonsTest {

    private static final RejectionReasons REASONS = new RejectionReasons(List.of("It is rude.", "It is off topic."));

    @Test
    void aReasonIsMeantByItsNumberOrWordForWord() {
        assertThat(REASONS.meant("1")).contains("It is rude.");
        assertThat(REASONS.meant("2")).contains("It is off topic.");
        assertThat(REASONS.meant("It is off topic.")).contains("It is off topic.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "9", "12", "01", "-1", "٢", "it is rude.", "It is rude"})
    void nothingElseIs(String typed) {
        assertThat(REASONS.meant(typed)).isEmpty();
    }

    @Test
    void thereIsAListFromTheStart() {
        assertThat(SiteSettings.of(Map.of()).rejectionReasons().sentences()).hasSize(7);
    }

    @Test
    void whatCannotBeOnALineOfItsOwnIsNoReason() {
        SettingKind kind = Setting.REJECTION_REASONS.kind();

        assertThat(kind.read("  One.  \r\n\r\nTwo.\nOne.\n")).contains("One.\nTwo.");
        assertThat(kind.read(" \n ")).isEmpty();
        assertThat(kind.read("1\n2\n3\n4\n5\n6\n7\n8\n9")).isPresent();
        assertThat(kind.read("1\n2\n3\n4\n5\n6\n7\n8\n9\n10")).isEmpty();
        assertThat(kind.read("x".repeat(150))).isPresent();
        assertThat(kind.read("x".repeat(151))).isEmpty();
        assertThat(kind.read("ü".repeat(76))).isEmpty();
        assertThat(kind.read("One.\u0000")).isEmpty();
        assertThat(kind.read("One \u202e.owT")).isEmpty();
        assertThat(kind.read("\u200b")).isEmpty();
    }
}
