package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.moderation.Comparison.Kind;
import dev.parley.moderation.Comparison.Part;
import dev.parley.platform.Beginning;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What changed between two wordings, word by word. */
class ComparisonTest {

    private static Comparison compared(String before, String after) {
        return Comparison.of(whole(before), whole(after), new Effort(1_000_000)).orElseThrow();
    }

    private static Beginning whole(String text) {
        return new Beginning(text, true);
    }

    /** Taken away in brackets, added in braces, what is left out as dots. */
    private static String shown(Comparison comparison) {
        return comparison.parts().stream()
                .map(part -> switch (part.kind()) {
                    case KEPT -> part.text();
                    case GONE -> "[" + part.text() + "]";
                    case ADDED -> "{" + part.text() + "}";
                    case GAP -> "…";
                })
                .collect(Collectors.joining());
    }

    private static String side(Comparison comparison, Kind kind) {
        return comparison.parts().stream()
                .filter(part -> part.kind() == Kind.KEPT || part.kind() == kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    @Test
    void whatIsExchangedIsShownInItsPlace() {
        assertThat(shown(compared("The first words.", "The second words."))).isEqualTo("The [first]{second} words.");
    }

    @Test
    void whatIsOnlyAddedOrOnlyTakenAwayIsShownAsThat() {
        assertThat(shown(compared("See the timetable.", "See the new timetable.")))
                .isEqualTo("See the {new }timetable.");
        assertThat(shown(compared("See the new timetable.", "See the timetable.")))
                .isEqualTo("See the [new ]timetable.");
    }

    @Test
    void wordsThatAreExchangedOneAfterTheOtherStandTogether() {
        assertThat(shown(compared("I like red hats.", "I like blue shoes.")))
                .isEqualTo("I like [red hats]{blue shoes}.");
    }

    @Test
    void aLineEndIsAWordOfItsOwn() {
        assertThat(shown(compared("one\ntwo", "one\n\ntwo"))).isEqualTo("one\n{\n}two");
    }

    @Test
    void scriptsWithoutSpacesAreComparedLetterByLetter() {
        assertThat(shown(compared("四分钟不算什么", "五分钟不算什么"))).isEqualTo("[四]{五}分钟不算什么");
    }

    @Test
    void aLetterIsNotTakenApart() {
        assertThat(shown(compared("yes 👍🏽 e\u0301", "yes 👍🏿 e\u0300")))
                .isEqualTo("yes [👍🏽 e\u0301]{👍🏿 e\u0300}");
    }

    @Test
    void bothWordingsCanBeReadOffIt() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = some(random);
            String after = some(random);
            Comparison comparison = compared(before, after);

            assertThat(side(comparison, Kind.GONE)).isEqualTo(before);
            assertThat(side(comparison, Kind.ADDED)).isEqualTo(after);
        }
    }

    private static String some(Random random) {
        String[] words = {"one", "two", " ", "  ", "\n", "é", "四", "👍🏽", "<b>", "ليلى", "."};
        return random.ints(random.nextInt(40), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining());
    }

    @Test
    void longWordsThatStayedAreLeftOutWhereItIsAbridged() {
        String long1 = "word ".repeat(100);
        Comparison comparison = compared(long1 + "red " + long1 + "hat", long1 + "blue " + long1 + "hat");

        assertThat(shown(comparison.abridged()))
                .startsWith("…")
                .contains("[red]{blue}")
                .endsWith("…")
                .hasSizeLessThan(200);
        assertThat(side(comparison, Kind.GONE)).isEqualTo(long1 + "red " + long1 + "hat");
    }

    /** What follows "three" and "thr" nobody has seen. */
    @Test
    void theCutOfALongTextIsNoChange() {
        Optional<Comparison> comparison = Comparison.of(
                new Beginning("one two three", false), new Beginning("one 2 two thr", false), new Effort(1_000));

        assertThat(comparison.map(ComparisonTest::shown)).contains("one {2 }two …");
        assertThat(Comparison.of(new Beginning("one two", false), new Beginning("one twe", false), new Effort(1_000))
                        .orElseThrow()
                        .endsBeforeTheChange())
                .isTrue();
    }

    @Test
    void theSameWordsAreNoChange() {
        assertThat(shown(compared("The same.", "The same."))).isEqualTo("The same.");
        assertThat(compared("The same.", "The same.").endsBeforeTheChange()).isFalse();
    }
}
