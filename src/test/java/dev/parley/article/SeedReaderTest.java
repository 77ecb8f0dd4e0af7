package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedReaderTest {

    private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06Z");

    private static final String FULL = """
            ---
            title: "Clocks: a quarrel"
            slug: The_Clock
            author: Ada
            date: 2026-03-01T09:30:00+01:00
            comments: closed
            ---

            # One

            Text
            """;

    @TempDir
    private Path folder;

    private SeedResult read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(CHANGED));
        return SeedReader.read(file);
    }

    private SeedResult read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private SeedFile seed(String name, String text) throws IOException {
        SeedResult result = read(name, text);
        assertThat(result).isInstanceOf(SeedResult.Read.class);
        return ((SeedResult.Read) result).seed();
    }

    private static String reason(SeedResult result) {
        assertThat(result).isInstanceOf(SeedResult.Unreadable.class);
        return ((SeedResult.Unreadable) result).reason();
    }

    @Nested
    class Markdown {

        @Test
        void frontMatterSaysAllThatIsKnown() throws IOException {
            SeedFile seed = seed("file.md", FULL);

            assertThat(seed)
                    .isEqualTo(new SeedFile(
                            "the-clock",
                            "Clocks: a quarrel",
                            "Ada",
                            Instant.parse("2026-03-01T08:30:00Z"),
                            ThreadState.CLOSED,
                            "# One\n\nText",
                            ArticleFormat.MARKDOWN));
        }

        @Test
        void whatIsNotSaidComesFromTheFile() throws IOException {
            SeedFile seed = seed("Some_Title.md", "---\ntitle: A\n---\nText");

            assertThat(seed.slug()).isEqualTo("some-title");
            assertThat(seed.author()).isEmpty();
            assertThat(seed.publishedAt()).isEqualTo(CHANGED);
            assertThat(seed.replies()).isEqualTo(ThreadState.OPEN);
        }

        @ParameterizedTest
        @CsvSource({"open, OPEN", "closed, CLOSED", "pre, PREMODERATED", "Open, OPEN", "'', OPEN"})
        void commentsAreOpenClosedOrPremoderated(String written, ThreadState replies) throws IOException {
            assertThat(seed("a.md", "---\ntitle: A\ncomments: " + written + "\n---\nText")
                            .replies())
                    .isEqualTo(replies);
        }

        @Test
        void aDayBeginsInUtc() throws IOException {
            assertThat(seed("a.md", "---\ntitle: A\ndate: '2026-03-01' \n---\nText")
                            .publishedAt())
                    .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        }

        @Test
        void aByteOrderMarkAndForeignLineEndsMakeNoDifference() throws IOException {
            assertThat(seed("a.md", "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOne\r\ntwo\rthree")
                            .body())
                    .isEqualTo("One\ntwo\nthree");
        }

        @Test
        void rulesInTheBodyDoNotEndTheFrontMatterTwice() throws IOException {
            assertThat(seed("a.md", "---\ntitle: A\n---\n    code\n\n---\n\nb: c\n")
                            .body())
                    .isEqualTo("    code\n\n---\n\nb: c");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Just text | It does not begin with front matter between two lines of three dashes.",
                    "---\\ntitle: A\\nText | It does not begin with front matter between two lines of three dashes.",
                    "---\\nauthor: A\\n---\\nText | It has no title.",
                    "---\\ntitle:\\n---\\nText | It has no title.",
                    "---\\n---\\nText | It has no title.",
                    "---\\ntitle: A\\n--- | It has no text below its title.",
                    "---\\ntitle: A\\ndate: yesterday\\n---\\nText | Its date is neither a day (2026-03-01) nor a time with its offset (2026-03-01T09:30:00+01:00).",
                    "---\\ntitle: A\\ndate: 2026-02-30\\n---\\nText | Its date is neither a day (2026-03-01) nor a time with its offset (2026-03-01T09:30:00+01:00).",
                    "---\\ntitle: A\\ndate: 2026-03-01T10:00:00\\n---\\nText | Its date is neither a day (2026-03-01) nor a time with its offset (2026-03-01T09:30:00+01:00).",
                    "---\\ntitle: A\\ndate: +99999-01-01\\n---\\nText | Its date is not between the years 1 and 9999.",
                    "---\\ntitle: A\\ncomments: maybe\\n---\\nText | Its comments are neither open, closed nor pre.",
                    "---\\ntitle: \"\\n---\\nText | Its front matter has a field with one quotation mark and nothing else.",
                    "---\\ntitle: A\\7B\\n---\\nText | Its title holds a control character."
                })
        void aMistakeIsToldInOneSentence(String text, String sentence) throws IOException {
            assertThat(reason(read("a.md", text.translateEscapes()))).isEqualTo(sentence);
        }

        @Test
        void limitsAreInBytes() throws IOException {
            seed("a.md", "---\ntitle: " + "é".repeat(250) + "\nauthor: " + "a".repeat(245) + "\n---\nText");
            assertThat(reason(read("b.md", "---\ntitle: " + "é".repeat(251) + "\n---\nText")))
                    .isEqualTo("Its title is longer than 500 bytes.");
            assertThat(reason(read("c.md", "---\ntitle: A\nauthor: " + "a".repeat(246) + "\n---\nText")))
                    .isEqualTo("Its author is longer than 245 bytes.");
        }

        @Test
        void aBodyOfOneMegabyteIsTheLargest() throws IOException {
            String head = "---\ntitle: A\n---\n";
            assertThat(seed("a.md", head + "a".repeat(1 << 20)).body()).hasSize(1 << 20);
            assertThat(reason(read("b.md", head + "a".repeat((1 << 20) + 1))))
                    .isEqualTo("Its text is larger than 1 MB.");
            assertThat(reason(read("c.md", head + "a".repeat(3 << 20)))).isEqualTo("It is larger than 1 MB.");
        }

        @Test
        void frontMatterWithoutAnEndTakesNoTime() {
            assertTimeout(Duration.ofSeconds(5), () -> reason(read("a.md", "---\n" + "a\n".repeat(500_000))));
            assertTimeout(
                    Duration.ofSeconds(5), () -> reason(read("b.md", "---\n" + "a: b\n".repeat(200_000) + "---\n")));
        }
    }

    @Nested
    class PlainText {

        @Test
        void theFirstLineIsTheSlugAndTheNextTheTitle() throws IOException {
            SeedFile seed = seed("file.txt", "Some_Title\n\nSome title\n\nOne\nand two.\n\nThree.\n");

            assertThat(seed)
                    .isEqualTo(new SeedFile(
                            "some-title",
                            "Some title",
                            "",
                            CHANGED,
                            ThreadState.OPEN,
                            "One\nand two.\n\nThree.",
                            ArticleFormat.PLAIN));
        }

        @Test
        void aByteOrderMarkAndForeignLineEndsMakeNoDifference() throws IOException {
            SeedFile seed = seed("a.txt", "\uFEFFA_B\r\n\r\nTitle\r\n\r\nOne.\r\n\r\nTwo.");

            assertThat(seed.slug()).isEqualTo("a-b");
            assertThat(seed.title()).isEqualTo("Title");
            assertThat(seed.body()).isEqualTo("One.\n\nTwo.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n",
                    "Leave a Reply\nYour email address will not be published.",
                    "  Leave a Reply Cancel reply  \n\n\nYour e-mail address will not be published.\nName *\n\nPost Comment"
                })
        void theReplyFormOfASavedPageIsCut(String form) throws IOException {
            assertThat(seed("a.txt", "A\n\nTitle\n\nThe end.\n\n" + form).body())
                    .isEqualTo("The end.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Leave a Reply",
                    "Leave a Reply\n\nis what the button says.",
                    "Leave a Reply\n\nThen:\n\nYour email address will not be published.",
                    "Please Leave a Reply\n\nYour email address will not be published.",
                    "Your email address will not be published."
                })
        void aLineThatOnlyLooksLikeItStays(String end) throws IOException {
            assertThat(seed("a.txt", "A\n\nTitle\n\nThe end.\n\n" + end).body()).isEqualTo("The end.\n\n" + end);
        }

        @Test
        void theCutIsAtTheFormAndNotAtAnEarlierLineThatLooksLikeIt() throws IOException {
            String text = "A\n\nTitle\n\nLeave a Reply\n\nis what it says.\n\n";
            assertThat(seed("a.txt", text + "Leave a Reply\n\nYour email address will not be published.")
                            .body())
                    .isEqualTo("Leave a Reply\n\nis what it says.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "An ordinary sentence.\\n\\nMore. | Its first line is not a slug: one word, with underscores instead of spaces.",
                    "Slug | It has no title.",
                    "Slug\\n\\nTitle | It has no text below its title.",
                    "Slug\\n\\nTitle\\n\\nLeave a Reply\\nYour email address will not be published. | It has no text below its title."
                })
        void aMistakeIsToldInOneSentence(String text, String sentence) throws IOException {
            assertThat(reason(read("a.txt", text.translateEscapes()))).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.txt"})
    void whatIsNoTextIsToldApart(String name) throws IOException {
        assertThat(reason(read(name, ""))).isEqualTo("It is empty.");
        assertThat(reason(read(name, "\uFEFF \n\t\n"))).isEqualTo("It is empty.");
        assertThat(reason(read(name, new byte[] {'a', (byte) 0xff, 'b'}))).isEqualTo("It is not UTF-8 text.");
        assertThat(reason(read(name, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})))
                .isEqualTo("It is not UTF-8 text.");
        assertThat(reason(read(name, "A\n\nTitle\n\nBo\0dy")))
                .isEqualTo("It holds a NUL character, so it is not a text.");
    }

    @Test
    void whatIsNoFileIsToldApart() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("x.md"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop.md"), folder.resolve("loop.md"));
        Path dangling = Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));

        assertThat(reason(SeedReader.read(directory))).isEqualTo("It is a folder, not a file.");
        assertThat(reason(SeedReader.read(loop)))
                .startsWith("It cannot be opened")
                .endsWith(".");
        assertThat(reason(SeedReader.read(dangling))).isEqualTo("It is not there, or is a link to nothing.");
        assertThat(reason(SeedReader.read(Path.of("/dev/zero")))).isEqualTo("It is not a regular file.");
    }
}
