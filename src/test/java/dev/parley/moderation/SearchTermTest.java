package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermTest {

    private static SearchTerm term(String text, boolean isExact, boolean isAbsent, boolean isEither) {
        return new SearchTerm(text, isExact, isAbsent, isEither);
    }

    private static SearchTerm word(String text) {
        return term(text, false, false, false);
    }

    @Test
    void wordsQuotesHyphensAndOrAreUnderstood() {
        assertThat(SearchTerm.read("clock \"two words\" -bell -\"red car\" OR thin well-kept"))
                .containsExactly(
                        word("clock"),
                        term("two words", true, false, false),
                        term("bell", true, true, false),
                        term("red car", true, true, false),
                        term("thin", false, false, true),
                        word("well-kept"));
    }

    @Test
    void quotesOfPhonesAndWordProcessorsAreQuotes() {
        assertThat(SearchTerm.read("\u201ctwo words\u201d \u00aball these\u00bb"))
                .containsExactly(term("two words", true, false, false), term("all these", true, false, false));
    }

    @Test
    void whatHasNoOtherMeaningIsAWord() {
        assertThat(SearchTerm.read("or - \"open"))
                .containsExactly(word("or"), word("-"), term("open", true, false, false));
        assertThat(SearchTerm.read("eve@evil.example/x?y=1")).containsExactly(word("eve@evil.example/x?y=1"));
        assertThat(SearchTerm.read(" \t ")).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsAGap() {
        assertThat(SearchTerm.read("a\0b\nc")).containsExactly(word("a"), word("b"), word("c"));
        assertThat(SearchTerm.read("cafe\u0301")).containsExactly(word("caf\u00e9"));
    }

    @Test
    void aCharacterIsOneHoweverItIsKept() {
        assertThat(SearchTerm.areTooLong("😀".repeat(SearchTerm.MOST))).isFalse();
        assertThat(SearchTerm.areTooLong("a".repeat(SearchTerm.MOST + 1))).isTrue();
    }
}
