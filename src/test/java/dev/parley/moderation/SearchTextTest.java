package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            two words|two words
            "two words" or -one|"two words" or -one
            -"two words"|-"two words"
            well-kept|well kept
            - alone -|~  alone  ~
            eve@evil.example/watches?x=1|eve evil example watches x 1
            it's|it s
            a:*&b|a   b
            ÄRGER, 時計|ÄRGER  時計
            """)
    void marksAreGapsButThoseThatSaySomething(String typed, String readied) {
        assertThat(SearchText.readied(typed)).isEqualTo(readied);
    }

    @Test
    void whatCannotBeStoredIsAGap() {
        assertThat(SearchText.readied("a\0b\nc")).isEqualTo("a b c");
        assertThat(SearchText.readied("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void aCharacterIsOneHoweverItIsKept() {
        assertThat(SearchText.isTooLong("😀".repeat(SearchText.MOST))).isFalse();
        assertThat(SearchText.isTooLong("a".repeat(SearchText.MOST + 1))).isTrue();
    }
}
