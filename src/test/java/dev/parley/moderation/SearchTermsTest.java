package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    private static SearchTerm word(String text) {
        return new SearchTerm(text, false, false, false);
    }

    private static final SearchTerm QUOTED = new SearchTerm("", true, false, false);
    private static final SearchTerm ABSENT = new SearchTerm("", true, true, false);
    private static final SearchTerm EITHER = new SearchTerm("lean", false, false, true);

    private static String query(List<SearchTerm> terms, String... read) {
        return SearchTerms.of(terms, List.of(read)).query();
    }

    @Test
    void aWordThatStandsAloneFindsLongerOnes() {
        assertThat(query(List.of(word("fat"), word("rats")), "'fat'", "'rats'")).isEqualTo("'fat':*&'rats':*");
    }

    @Test
    void whatStandsInQuotesOrWithoutASpaceIsFoundAsItStands() {
        assertThat(query(List.of(QUOTED, word("a@b.c")), "'fat'", "'a' <-> 'b' <-> 'c'"))
                .isEqualTo("('fat')&('a' <-> 'b' <-> 'c')");
    }

    @Test
    void ofAWordWithMarksNoLongerOnesAreMeant() {
        assertThat(query(List.of(word("C++"), word("fat,")), "'c'", "'fat'")).isEqualTo("('c')&'fat':*");
    }

    @Test
    void whatIsToBeAbsentIsMeantAsItStands() {
        assertThat(query(List.of(word("fat"), ABSENT), "'fat'", "'red' <-> 'rat'"))
                .isEqualTo("'fat':*&!('red' <-> 'rat')");
    }

    @Test
    void eitherIsOneOfTwo() {
        assertThat(query(List.of(word("fat"), word("thin"), EITHER, word("rat")), "'fat'", "'thin'", "'lean'", "'rat'"))
                .isEqualTo("'fat':*&('thin':*|'lean':*)&'rat':*");
        assertThat(query(List.of(word("?"), EITHER), "", "'lean'")).isEqualTo("'lean':*");
    }

    @Test
    void nothingIsSoughtWhereNoWordIs() {
        SearchTerms none = SearchTerms.of(List.of(word("!")), List.of(""));

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.seenIn("Words.")).isEmpty();
    }

    @Test
    void whatIsSeenInATextStandsThereAsItIsWritten() {
        SearchTerms terms = SearchTerms.of(
                List.of(word("clock"), word("ärger"), ABSENT, word("o'neil"), word("時計")),
                List.of("'clock'", "'ärger'", "'bell'", "'o' <-> 'neil'", "'時' <-> '計'"));

        assertThat(terms.seenIn(
                        "Clocks! An o'clock, overclocked; ÄRGER, ärger and the bell. CLOCK. O’Neil, o neil. 古時計です"))
                .containsExactly("Clocks", "clock", "ÄRGER", "ärger", "CLOCK", "O’Neil", "o neil", "時計");
    }
}
