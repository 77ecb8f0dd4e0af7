package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parley.platform.Beginning;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threat T13: no two texts make the desk slow, or eat its memory. */
class ComparisonCostTest {

    /** What a card alone may cost at most, for 64 kB; see {@link Effort}. */
    private static final long EFFORT = 6_552_500;

    private static final int LETTERS = 65_525;

    private static final Duration MOST_TIME = Duration.ofSeconds(1);

    private static final long MOST_BYTES = 64L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Pair(String before, String after) {}

    private static Map<String, Pair> hostile() {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put("letters in turn", new Pair(filled("a b "), filled("b c ")));
        pairs.put("signs in turn", new Pair(filled(".,"), filled(",.;")));
        pairs.put("thirty thousand words each, all different", new Pair(numbers(0), numbers(100_000)));
        pairs.put("thirty thousand words, backwards", new Pair(numbers(0), backwards(numbers(0))));
        pairs.put("long runs between changes", new Pair(runs("x"), runs("y")));
        pairs.put("many short runs between changes", new Pair(filled("a a a a x "), filled("a a a a y ")));
        pairs.put("one word", new Pair("a".repeat(LETTERS), "a".repeat(LETTERS - 1) + "b"));
        pairs.put(
                "marks on one letter",
                new Pair("a" + "\u0301".repeat(LETTERS / 2), "b" + "\u0301".repeat(LETTERS / 2)));
        pairs.put("line ends", new Pair("\n".repeat(LETTERS), " ".repeat(LETTERS)));
        pairs.put("a thousand small changes", new Pair(runs("x y z"), runs("z y x")));
        return pairs;
    }

    private static String filled(String words) {
        return words.repeat(LETTERS / words.length());
    }

    private static String numbers(int from) {
        return IntStream.range(from, from + 30_000)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining(" "));
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Between two changes the two texts agree in every shift, so that all ways are followed. */
    private static String runs(String change) {
        return IntStream.range(0, 150)
                .mapToObj(i -> "a ".repeat(LETTERS / 320) + change + i)
                .collect(Collectors.joining());
    }

    private static Beginning whole(String text) {
        return new Beginning(text, true);
    }

    @Test
    void noTwoTextsCostMoreThanTheyMay() {
        hostile().forEach((name, pair) -> {
            Effort effort = new Effort(EFFORT);
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long timeBefore = THREADS.getCurrentThreadCpuTime();

            boolean isCompared = Comparison.of(whole(pair.before()), whole(pair.after()), effort)
                    .isPresent();

            Duration time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - timeBefore);
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
            System.out.printf(
                    "T13, %s: %s, %,d pairs, %d ms, %,d kB%n",
                    name, isCompared ? "compared" : "given up", EFFORT - effort.left(), time.toMillis(), bytes >> 10);
            assertThat(effort.left()).as(name).isGreaterThanOrEqualTo(-400);
            assertThat(time).as(name).isLessThan(MOST_TIME);
            assertThat(bytes).as(name).isLessThan(MOST_BYTES);
        });
    }

    @Test
    void whatIsTooDifferentIsGivenUp() {
        Pair pair = new Pair(numbers(0), numbers(100_000));

        assertThat(Comparison.of(whole(pair.before()), whole(pair.after()), new Effort(EFFORT)))
                .isEmpty();
    }

    @Test
    void aLongTextWithAFewChangesIsCompared() {
        String before = numbers(0);
        String after = before.replace(" zz ", " here ").replace(" 1zz ", " there ");

        assertThat(Comparison.of(whole(before), whole(after), new Effort(EFFORT)))
                .hasValueSatisfying(comparison -> assertThat(comparison.parts()).hasSize(7));
    }

    /** All that a card's wordings cost is taken from one purse. */
    @Test
    void manyWordingsCostNoMoreThanOne() {
        Effort effort = new Effort(10_000);
        for (int i = 0; i < 50; i++) {
            assertThat(Comparison.of(whole(runs("x")), whole(runs("y")), effort))
                    .isEmpty();
        }
        assertThat(effort.left()).isBetween(-51L * 400, -1L);
    }

    /** Five earlier wordings on each of fifty cards, of what is shown of them on a page. */
    @Test
    void aPageFullOfThemIsNotSlowEither() {
        Duration worst = hostile().values().stream()
                .map(pair ->
                        new Pair(pair.before().substring(0, 4_000), pair.after().substring(0, 4_000)))
                .map(ComparisonCostTest::timeOfAPage)
                .max(Duration::compareTo)
                .orElseThrow();

        System.out.printf("T13, a page of fifty cards: %d ms%n", worst.toMillis());
        assertThat(worst).isLessThan(Duration.ofSeconds(3));
    }

    private static Duration timeOfAPage(Pair pair) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int card = 0; card < 50; card++) {
            Effort effort = new Effort(400_000);
            for (int wording = 0; wording < 5; wording++) {
                Comparison.of(whole(pair.before()), whole(pair.after()), effort);
            }
        }
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }
}
