package dev.parley.moderation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what was typed into the search box: a word, or what stands in quotes.
 *
 * @param text as typed; it may hold several words, or none
 * @param isExact whether it stands in quotes, or is to be absent: then it finds no longer words
 * @param isAbsent whether it is to be absent
 * @param isEither whether the term before it is as good
 */
record SearchTerm(String text, boolean isExact, boolean isAbsent, boolean isEither) {

    /** In characters; whoever looks for more knows where it stands. */
    static final int MOST = 200;

    private static final Pattern TERMS = Pattern.compile("(?<absent>-)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /** Phones and word processors make these of the quotes that are typed. */
    private static final Pattern QUOTES = Pattern.compile("[\u201c-\u201f\u00ab\u00bb\u300c\u300d]");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private static final String OR = "or";

    static boolean areTooLong(String typed) {
        return typed.codePointCount(0, typed.length()) > MOST;
    }

    /** Everything makes sense: what has no other meaning is a word. */
    static List<SearchTerm> read(String typed) {
        String plain = CONTROLS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ");
        Matcher found = TERMS.matcher(QUOTES.matcher(plain).replaceAll("\""));
        List<SearchTerm> terms = new ArrayList<>();
        boolean isEither = false;
        while (found.find()) {
            String word = found.group("word");
            boolean isAbsent = found.group("absent") != null;
            if (!isAbsent && word != null && word.equalsIgnoreCase(OR) && !terms.isEmpty()) {
                isEither = true;
                continue;
            }
            String text = word == null ? found.group("phrase") : word;
            terms.add(new SearchTerm(text, word == null || isAbsent, isAbsent, isEither));
            isEither = false;
        }
        return List.copyOf(terms);
    }
}
