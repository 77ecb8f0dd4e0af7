package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            'fat';'fat':*
            'fat' & 'rat';'fat':*&'rat':*
            'fat' | 'rat';'fat':*|'rat':*
            'fat' & !'rat';'fat':*&!'rat'
            'fat' <-> 'rat' & 'cat';'fat'<->'rat'&'cat':*
            'fat' & 'rat' <2> 'cat';'fat':*&'rat'<2>'cat'
            !( 'fat' <-> 'rat' ) | 'cat';!('fat'<->'rat')|'cat':*
            'o''neil' & 'it''''s';'o''neil':*&'it''''s':*
            """)
    void aWordFindsLongerOnesButNotInAPhraseAndNotWhereItIsToBeAbsent(String read, String query) {
        assertThat(SearchTerms.of(read).query()).isEqualTo(query);
    }

    @Test
    void nothingIsSoughtWhereNoWordIs() {
        assertThat(SearchTerms.of("").isEmpty()).isTrue();
        assertThat(SearchTerms.of("").seenIn("Words.")).isEmpty();
    }

    @Test
    void whatIsSeenInATextStandsThereAsItIsWritten() {
        SearchTerms terms = SearchTerms.of("'clock' & 'ärger' & !'bell' & 'c++'");

        assertThat(terms.seenIn("Clocks! An o'clock, overclocked; ÄRGER, ärger and the bell. CLOCK. Clocks. c++"))
                .containsExactly("Clocks", "clock", "ÄRGER", "ärger", "CLOCK", "c++");
    }
}
