package dev.parley.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** The {@code .md} format: front matter between lines of three dashes, then Markdown. */
final class MarkdownSeed {

    /** The front matter with its dashes, and the rest, which stays the text it is. */
    private static final Pattern FORM = Pattern.compile(
            "(?<head>---[ \\t]*+\\n(?:(?!(?:---|\\.\\.\\.)[ \\t]*+(?:\\n|\\z))[^\\n]*+\\n)*+(?:---|\\.\\.\\.)[ \\t]*+(?:\\n|\\z))(?<body>.*+)",
            Pattern.DOTALL);

    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t]++$", Pattern.MULTILINE);

    private static final Pattern LEADING_BLANK_LINES = Pattern.compile("\\A(?:[ \\t]*+\\n)++");

    private static final Parser FRONT_MATTER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();

    private final Map<String, List<String>> fields;

    private MarkdownSeed(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static SeedFile read(SeedBytes file, String baseName) throws UnreadableSeed {
        Matcher form = FORM.matcher(file.text().stripLeading());
        if (!form.matches()) {
            throw new UnreadableSeed("It does not begin with front matter between two lines of three dashes.");
        }
        return new MarkdownSeed(fieldsOf(form.group("head"))).seed(file, baseName, form.group("body"));
    }

    private static Map<String, List<String>> fieldsOf(String head) throws UnreadableSeed {
        try {
            Node document = FRONT_MATTER.parse(TRAILING_SPACE.matcher(head).replaceAll(""));
            YamlFrontMatterVisitor fields = new YamlFrontMatterVisitor();
            document.accept(fields);
            return fields.getData();
        } catch (IndexOutOfBoundsException e) {
            // The extension takes a single quotation mark for both of a pair.
            throw new UnreadableSeed("Its front matter has a field with one quotation mark and nothing else.");
        }
    }

    private SeedFile seed(SeedBytes file, String baseName, String body) throws UnreadableSeed {
        return new SeedFile(
                Slug.of(field("slug", baseName)),
                field("title", ""),
                field("author", ""),
                publishedAt(file.changedAt()),
                replies(),
                LEADING_BLANK_LINES.matcher(body).replaceFirst("").stripTrailing(),
                ArticleFormat.MARKDOWN);
    }

    private String field(String name, String otherwise) {
        String value = String.join(" ", fields.getOrDefault(name, List.of())).strip();
        return value.isEmpty() ? otherwise : value;
    }

    private Instant publishedAt(Instant otherwise) throws UnreadableSeed {
        String date = field("date", "");
        try {
            return date.isEmpty() ? otherwise : parse(date);
        } catch (DateTimeException e) {
            throw new UnreadableSeed(
                    "Its date is neither a day (2026-03-01) nor a time with its offset (2026-03-01T09:30:00+01:00).");
        }
    }

    /** A day begins in UTC, wherever the server stands. */
    private static Instant parse(String date) {
        return date.indexOf('T') < 0
                ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(date).toInstant();
    }

    private ThreadState replies() throws UnreadableSeed {
        return switch (field("comments", "open").toLowerCase(Locale.ROOT)) {
            case "open" -> ThreadState.OPEN;
            case "closed" -> ThreadState.CLOSED;
            case "pre" -> ThreadState.PREMODERATED;
            default -> throw new UnreadableSeed("Its comments are neither open, closed nor pre.");
        };
    }
}
