package dev.parley.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Reads one seed file: {@code .md} with front matter, or {@code .txt} whose first line is the slug. Whatever is wrong
 * with the file comes back as a sentence; nothing is thrown.
 */
final class SeedReader {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_AUTHOR = 245;

    private SeedReader() {}

    static SeedResult read(Path file) {
        try {
            SeedBytes bytes = SeedBytes.of(file);
            SeedFile seed = isMarkdown(file) ? MarkdownSeed.read(bytes, baseName(file)) : PlainSeed.read(bytes);
            requireComplete(seed);
            return new SeedResult.Read(seed);
        } catch (UnreadableSeed e) {
            return new SeedResult.Unreadable(e.reason());
        }
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static void requireComplete(SeedFile seed) throws UnreadableSeed {
        requireLine("title", seed.title(), LONGEST_TITLE);
        requireLine("author", seed.author(), LONGEST_AUTHOR);
        require(!seed.title().isBlank(), "It has no title.");
        require(!seed.body().isBlank(), "It has no text below its title.");
        require(bytesOf(seed.body()) <= SeedBytes.LARGEST_BODY, "Its text is larger than 1 MB.");
        require(isOfOurEra(seed.publishedAt()), "Its date is not between the years 1 and 9999.");
    }

    private static void requireLine(String field, String value, int longest) throws UnreadableSeed {
        require(bytesOf(value) <= longest, "Its " + field + " is longer than " + longest + " bytes.");
        require(value.codePoints().noneMatch(Character::isISOControl), "Its " + field + " holds a control character.");
    }

    /** What the database can store. */
    private static boolean isOfOurEra(Instant date) {
        int year = date.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void require(boolean held, String otherwise) throws UnreadableSeed {
        if (!held) {
            throw new UnreadableSeed(otherwise);
        }
    }
}
