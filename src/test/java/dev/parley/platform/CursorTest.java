package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsRead() {
        for (Cursor cursor : new Cursor[] {
            new Cursor(0, 0), new Cursor(-7, 42), new Cursor(Long.MIN_VALUE, Long.MAX_VALUE), new Cursor(1, -1)
        }) {
            assertThat(Cursor.parse(cursor.toString())).contains(cursor);
            assertThat(cursor.toString()).matches("[A-Za-z0-9_-]{22}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAA+/",
                "AAAAAAAAAAAAAAAAAAAA A",
                "AAAAAAAAAAAAAAAAAAAAAé",
                "\u0000"
            })
    void everythingElseIsNoCursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAAAP", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void aPlaceHasOneSpelling(String otherSpelling) {
        assertThat(Cursor.parse(otherSpelling)).isEmpty();
    }
}
