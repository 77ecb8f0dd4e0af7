package dev.parley.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code .txt} format: slug with underscores, blank line, title, then paragraphs separated by blank lines. */
final class PlainSeed {

    private static final Pattern FORM = Pattern.compile(
            "\\s*+(?<slug>\\S++)[ \\t]*+(?:\\n\\s*+(?<title>\\S[^\\n]*+)(?<body>.*+))?", Pattern.DOTALL);

    /**
     * Where the reply form begins in a page saved as text. Only with the note below it: an article may well have a line
     * "Leave a Reply" of its own.
     */
    private static final Pattern REPLY_FORM = Pattern.compile(
            "^[ \\t]*+Leave a Reply(?:[ \\t]+Cancel reply)?[ \\t]*+\\n\\s*+Your e-?mail address will not be published",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private PlainSeed() {}

    static SeedFile read(SeedBytes file) throws UnreadableSeed {
        Matcher form = FORM.matcher(file.text());
        if (!form.matches()) {
            throw new UnreadableSeed("Its first line is not a slug: one word, with underscores instead of spaces.");
        }
        return new SeedFile(
                Slug.of(form.group("slug")),
                orEmpty(form.group("title")).strip(),
                "",
                file.changedAt(),
                ThreadState.OPEN,
                withoutReplyForm(orEmpty(form.group("body"))),
                ArticleFormat.PLAIN);
    }

    private static String withoutReplyForm(String body) {
        Matcher form = REPLY_FORM.matcher(body);
        return (form.find() ? body.substring(0, form.start()) : body).strip();
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
