package dev.parley.article;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Makes the name under which an article is found: {@code Some_Title} becomes {@code some-title}. */
final class Slug {

    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı", "i", "ħ", "h");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    /** Whether an article can have this name. */
    static boolean isValid(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches();
    }

    /** Never empty: a name without a single Latin letter or digit gets one that is made from its characters. */
    static String of(String name) {
        String slug = kebab(folded(name));
        return slug.isEmpty() ? "article-" + fingerprint(name) : slug;
    }

    private static String folded(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return APOSTROPHES.matcher(folded).replaceAll("");
    }

    private static String kebab(String folded) {
        String dashed = trimmed(GAPS.matcher(folded).replaceAll("-"));
        return trimmed(dashed.substring(0, Math.min(dashed.length(), LONGEST)));
    }

    private static String trimmed(String dashed) {
        return OUTER_DASHES.matcher(dashed).replaceAll("");
    }

    private static String fingerprint(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
