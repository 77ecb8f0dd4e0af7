package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Some_Title, some-title",
        "some-title, some-title",
        "__Some___Title__, some-title",
        "Don’t_Stop, dont-stop",
        "Müller_Straße, muller-strasse",
        "Ærø_Łódź, aero-lodz",
        "10_Things!, 10-things",
        "ISTANBUL_İ, istanbul-i",
        "ﬁne_Ⅳ, fine-iv",
        "../../etc/passwd, etc-passwd"
    })
    void aNameBecomesLowerCaseKebab(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "___", "東京", "🙂", "Привет"})
    void aNameWithoutLatinLettersStillGetsOneOfItsOwn(String name) {
        assertThat(Slug.of(name)).matches("article-[0-9a-f]+").isEqualTo(Slug.of(name));
        assertThat(Slug.of(name)).isNotEqualTo(Slug.of(name + "東"));
    }

    @Test
    void aLongNameIsCutWithoutADashAtItsEnd() {
        String slug = Slug.of("a".repeat(199) + "_" + "b".repeat(99));

        assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSize(199);
        assertThat(slug).doesNotEndWith("-");
    }
}
