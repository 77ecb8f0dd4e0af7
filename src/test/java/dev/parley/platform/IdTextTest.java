package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 32, 1234567890123456789L, Long.MAX_VALUE})
    void whatIsWrittenIsRead(long value) {
        assertThat(IdText.format(value)).hasSize(13).matches("[0-9a-hjkmnp-tv-z]+");
        assertThat(IdText.parse(IdText.format(value))).contains(value);
    }

    @Test
    void newIdsSortByTime() {
        IdSource ids = new IdSource(Clock.systemUTC());

        CommentId one = ids.newCommentId();
        CommentId two = ids.newCommentId();

        assertThat(one).isLessThan(two);
        assertThat(one.toString()).isLessThan(two.toString());
        assertThat(CommentId.parse(one.toString())).contains(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000000000000",
                "0000000000000000000000000001",
                "000000000000A",
                "000000000000o",
                "000000000000i",
                "000000000000l",
                "000000000000u",
                " 00000000000a",
                "00000000000a ",
                "00000000000-a",
                "8000000000000",
                "fzzzzzzzzzzzz",
                "zzzzzzzzzzzzz",
                "1",
                "-1",
                "00000000000ａ",
                "000000000000\u0000",
                "00000000000\ud800a"
            })
    void everyOtherSpellingIsNoId(String text) {
        assertThat(IdText.parse(text)).isEmpty();
        assertThat(CommentId.parse(text)).isEmpty();
        assertThat(ArticleId.parse(text)).isEmpty();
        assertThat(SiteId.parse(text)).isEmpty();
    }
}
