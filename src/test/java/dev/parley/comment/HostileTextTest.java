package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text written to break the page or the machine. What the browser would build from our HTML is read by a browser's parser. */
class HostileTextTest {

    private static final int LONGEST = 65_525;

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of()),
            Map.entry("a", Set.of("href", "rel")));

    /** Signs that may be markup; a text without them must be shown to the letter. */
    private static final Pattern MARKUP =
            Pattern.compile("[*_`\\[\\]\\\\>#+\\n\\t]|^\\s*(?:[-=~]|\\d+[.)])|^ {4}|<\\S+:|~~~");

    private static void assertHarmless(String typed) {
        assertAllowed(CommentText.html(typed).html(), typed);
    }

    private static void assertAllowed(String html, String typed) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.children().select("*")) {
            assertThat(ALLOWED).as(typed).containsKey(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ALLOWED.get(element.normalName())).as(typed).contains(attribute.getKey());
            }
        }
        body.select("a").forEach(link -> assertLink(link, typed));
    }

    private static void assertLink(Element link, String typed) {
        assertThat(link.attr("href")).as(typed).matches("https?://[^\\s\\\\]+");
        assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(link.select("a")).as(typed).hasSize(1);
    }

    private static void assertShownToTheLetter(String typed) {
        String shown = Jsoup.parseBodyFragment(CommentText.html(typed).html()).wholeText();
        assertThat(squeezed(shown)).isEqualTo(squeezed(typed));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\p{Cc}\\uFFFD\\uFFFE\\uFFFF\\s]+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<p onclick=alert(1)>a</p>",
                "<a href='javascript:alert(1)' rel='nofollow ugc noopener'>a</a>",
                "<a href='https://example.org'>a</a>"
            })
    void theCheckItselfSeesWhatIsNotAllowed(String html) {
        assertThatThrownBy(() -> assertAllowed(html, html)).isInstanceOf(AssertionError.class);
    }

    @Test
    void noKnownScriptInjectionBecomesMarkup() throws IOException {
        String data = System.getenv("PARLEY_TEST_DATA");
        assumeTrue(data != null, "skipped: xss/payloads.json (PARLEY_TEST_DATA is not set)");

        JsonNode payloads = new ObjectMapper()
                .readTree(Path.of(data, "xss", "payloads.json").toFile());

        assertThat(payloads).hasSizeGreaterThan(4_000);
        for (JsonNode entry : payloads) {
            String payload = entry.get("payload").asText();
            assertHarmless(payload);
            assertHarmless("[x](" + payload + ")");
            assertHarmless("[x](<" + payload + ">)");
            assertHarmless("![" + payload + "](" + payload + " \"" + payload + "\")");
            assertHarmless("> - " + payload + "\n```" + payload);
            assertHarmless("https://example.org/" + payload);
            if (!MARKUP.matcher(payload).find()) {
                assertShownToTheLetter(payload);
            }
        }
    }

    @Test
    void noNaughtyStringIsLost() throws IOException {
        String data = System.getenv("PARLEY_TEST_DATA");
        assumeTrue(data != null, "skipped: hostile/blns (PARLEY_TEST_DATA is not set)");

        JsonNode strings = new ObjectMapper()
                .readTree(Path.of(data, "hostile", "blns", "blns.json").toFile());

        assertThat(strings).hasSizeGreaterThan(400);
        for (JsonNode entry : strings) {
            String typed = entry.asText();
            assertHarmless(typed);
            if (!MARKUP.matcher(typed).find()) {
                assertShownToTheLetter(typed);
            }
        }
    }

    @Test
    void noMixtureOfSignsBecomesMoreThanIsAllowed() {
        List<String> pieces = List.of(
                "*",
                "**",
                "_",
                "`",
                "```",
                "~~~",
                "[",
                "](",
                ")",
                "![",
                "]",
                "<",
                ">",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "- ",
                "1. ",
                "> ",
                "#",
                "---",
                "\\",
                "&",
                "&#x3c;",
                "\"",
                "'",
                "https://a.example/",
                "javascript:",
                "//",
                ":",
                "@",
                "[1]: ",
                "[1]",
                "<a href=",
                "<script>",
                "</p>",
                "<!--",
                "-->",
                "onerror=x",
                "word",
                " ",
                "é",
                "😀",
                "\u202E",
                "\u0000",
                "\uD800",
                "=",
                "/",
                "www.a.example");
        Random random = new Random(20260301);
        for (int round = 0; round < 20_000; round++) {
            String typed = random.ints(1 + random.nextInt(30), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertHarmless(typed);
            CommentText.links(typed);
        }
    }

    static Stream<Arguments> longTexts() {
        List<Arguments> texts = new ArrayList<>();
        Stream.of(
                        ">",
                        "> ",
                        "[",
                        "]",
                        "![",
                        "*",
                        "**",
                        "_",
                        "`",
                        "<",
                        "<a ",
                        "<!--",
                        "<!A ",
                        "<?",
                        "<![CDATA[",
                        "</a",
                        "- ",
                        "1. ",
                        "* * ",
                        "- > 1. ",
                        "> a\n",
                        "1\n",
                        "1\n\u2003\n",
                        "-\n",
                        "a\n",
                        "a\n---\n",
                        "[a\n",
                        "[a]",
                        "[a](b",
                        "[a](<b",
                        "[a](b \"",
                        "[a](b (",
                        "![a](u",
                        "](u)",
                        "\\",
                        "&",
                        "&#",
                        "http://",
                        "://",
                        "www.",
                        "w",
                        "a:",
                        "http://a.example/",
                        "*a ",
                        "*a **b ",
                        "a**b",
                        "~~~\n",
                        "```\n",
                        "    a\n",
                        "#",
                        "===\n",
                        "\t",
                        "\n",
                        "href=",
                        "[url=",
                        "[url]",
                        "<a b='",
                        "<h@",
                        "`` ` ",
                        "[a]: b\n",
                        "[a][b]",
                        "\uD83D\uDE00")
                .forEach(unit ->
                        texts.add(Arguments.of(unit.replace("\n", "\\n"), unit.repeat(LONGEST / unit.length()))));
        texts.add(Arguments.of("nested images", "![".repeat(10_000) + "x" + "](u)".repeat(10_000)));
        texts.add(Arguments.of("nested emphasis", "*".repeat(32_000) + "x" + "*".repeat(32_000)));
        texts.add(Arguments.of("nested emphasis, parted", "*a ".repeat(13_000) + "b*".repeat(13_000)));
        texts.add(Arguments.of("open brackets and links", "[".repeat(32_000) + "[]()".repeat(8_000)));
        texts.add(Arguments.of("brackets in brackets", "[".repeat(32_000) + "]".repeat(32_000)));
        texts.add(Arguments.of("backticks of all lengths", runs("`")));
        texts.add(Arguments.of("stars of all lengths", runs("*")));
        texts.add(Arguments.of("10,000 nested lists", "- ".repeat(10_000) + "x"));
        texts.add(Arguments.of("lists nested by indentation", staircase()));
        texts.add(Arguments.of("a lazy quote", "> ".repeat(30) + "a\n" + "a\n".repeat(30_000)));
        return texts.stream();
    }

    private static String runs(String sign) {
        return IntStream.range(1, 355)
                .mapToObj(length -> sign.repeat(length) + "a")
                .collect(Collectors.joining());
    }

    private static String staircase() {
        return IntStream.range(0, 350)
                .mapToObj(depth -> " ".repeat(depth) + "- a\n")
                .collect(Collectors.joining());
    }

    /**
     * Nearly all take some tens of milliseconds; what is quadratic takes many seconds. Measured as the thread's own
     * time, so that a busy machine makes no difference.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void theLongestTextOfAnyKindIsShownInTime(String name, String typed) {
        assertThat(CommentText.html(typed).html().length()).isLessThan(12 * LONGEST);
        assertThat(time(() -> CommentText.html(typed))).isLessThan(Duration.ofSeconds(2));
        assertThat(time(() -> CommentText.links(typed))).isLessThan(Duration.ofSeconds(2));
    }

    /** They took 1.6 to 2.0 s. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "\\\\[", "![", "[a\n"})
    void linksAfterManyOpenBracketsTakeNoTime(String opening) {
        String typed = opening.repeat(32_000 / opening.length()) + "[]()".repeat(8_000);

        assertThat(time(() -> CommentText.html(typed))).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void aBracketTooManyIsStillABracket() {
        String many = "[x](https://example.org) \\\\[y](https://example.org) ".repeat(1_100);
        Document page = Jsoup.parseBodyFragment(CommentText.html("Before.\n\n" + many + "\n\n[z](https://example.org)")
                .html());

        assertThat(page.text()).contains("[x](", "\\[y](").doesNotContain("\\[x");
        assertThat(page.select("a[href]").eachText()).endsWith("z");
    }

    /** As many terms, and as long, as findings may name, and each of them nearly everywhere. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void marksCostNoMoreThanTheText(String name, String typed) {
        List<String> terms = IntStream.range(0, 20)
                .mapToObj(i -> typed.substring(0, Math.min(199, typed.length())) + i % 10)
                .toList();
        assertThat(CommentText.inertHtml(typed, terms).html().length()).isLessThan(24 * LONGEST);
        assertThat(time(() -> CommentText.inertHtml(typed, terms))).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aTextOfMarksAloneIsBoundedToo() {
        String html =
                CommentText.inertHtml("a.".repeat(LONGEST / 2), List.of("a")).html();

        assertThat(html.length()).isLessThan(12 * LONGEST);
    }

    /** The shorter of two: while others keep the compiler waiting, the first is interpreted for long. */
    private static Duration time(Runnable work) {
        long start = ownTime();
        work.run();
        long once = ownTime();
        work.run();
        return Duration.ofNanos(Math.min(once - start, ownTime() - once));
    }

    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void nestingIsBounded(String name, String typed) {
        String html = CommentText.html(typed).html();
        int depth = 0;
        int deepest = 0;
        var tag = Pattern.compile("<(/?)([a-z]+)").matcher(html);
        while (tag.find()) {
            if (!tag.group(2).equals("br")) {
                depth += tag.group(1).isEmpty() ? 1 : -1;
                deepest = Math.max(deepest, depth);
            }
        }
        assertThat(depth).isZero();
        assertThat(deepest).isLessThan(50);
    }

    @Test
    void deepNestingStillFitsASmallStack() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Runnable all = () -> longTexts().forEach(text -> CommentText.html(String.valueOf(text.get()[1])));
        Thread thread = new Thread(null, all, "small-stack", 256 * 1024L);
        thread.setUncaughtExceptionHandler((ignored, failure) -> thrown.add(failure));
        thread.start();
        thread.join();
        assertThat(thrown).isEmpty();
    }

    @Test
    void aDeepQuoteIsShownToItsLastSign() {
        String html = CommentText.html(">".repeat(100) + "end").html();
        assertThat(html).contains("&gt;&gt;&gt;").contains("end");
    }

    @Test
    void manyReferencesToOneLongAddressDoNotBlowUpThePage() {
        String typed = "[a]: http://a.example/" + "x".repeat(1_900) + "\n\n" + "[a]".repeat(20_000);
        assertThat(CommentText.html(typed).html().length()).isLessThan(4 * typed.length());
    }
}
