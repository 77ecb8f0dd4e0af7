package dev.parley.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T27: what everybody tries first is no password, and how it is composed is nobody's business. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"seven geese on a frozen lake", "kq2 vprm xo", "правильная лошадь скрепка", "🦆🦢🐦🦉🦅🐧🐔🦃"})
    void aGoodOneIsTakenHoweverItIsComposed(String password) {
        assertThat(rules.fault(password, "ada@example.org", "Ada")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "Passw0rd!", "qwertyuiop", "aaaaaaaaaaaa", "12345678", "iloveyou2", "trustno1!"})
    void whatIsTriedFirstIsNot(String password) {
        assertThat(rules.fault(password, "ada@example.org", "Ada")).contains(PasswordRules.Fault.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.lovelace",
                "lovelace1",
                "ada.lovelace@example.org",
                "Countess Ada",
                "parley2026",
                "example.org"
            })
    void norIsOnesOwnName(String password) {
        assertThat(rules.fault(password, "ada.lovelace@example.org", "Countess Ada"))
                .contains(PasswordRules.Fault.GUESSABLE);
    }

    @Test
    void lengthIsCountedInCharactersBelowAndInBytesAbove() {
        assertThat(rules.fault("kq2vprm")).contains(PasswordRules.Fault.TOO_SHORT);
        assertThat(rules.fault("")).contains(PasswordRules.Fault.TOO_SHORT);
        assertThat(rules.fault("🦆🦢🐦🦉")).contains(PasswordRules.Fault.TOO_SHORT);
        String long64 = "kq2 vprm xo ".repeat(6).substring(0, 64);
        assertThat(rules.fault(long64)).isEmpty();
        assertThat(rules.fault("kq2vprmxo7".repeat(100))).isEmpty();
        assertThat(rules.fault("kq2vprmxo7".repeat(100) + "x")).contains(PasswordRules.Fault.TOO_LONG);
    }
}
