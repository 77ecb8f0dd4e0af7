package dev.parley.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a search looks for, made of what PostgreSQL read in each of its terms. A word that stands alone also finds those
 * that begin with it, because no language is known in which to look for its other forms; several that were typed without
 * a space, as in an address, are found one after the other.
 *
 * @param query for {@code tsquery}; empty where there is no word in what was typed
 * @param sought what a text may hold to be found, each as words that follow each other, in small letters
 */
record SearchTerms(String query, List<List<String>> sought) {

    /** Of a {@code tsquery}: each word in quotes, with those in it doubled. */
    private static final Pattern WORDS = Pattern.compile("'((?:[^']|'')*)'");

    /** With marks, as in "C++", one letter may be all that is left of it: then no longer words are meant. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+[.,;:!?\u2026]*");

    /** Enough to see why a comment was found. */
    private static final int MOST_MARKED = 20;

    private static final String GAPS = "[^\\p{L}\\p{M}\\p{N}]*+";

    /** What makes a word longer: not what is written without spaces. */
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";

    /** @param read for each term its phrase as the text of a {@code tsquery}; empty where there is no word in it */
    static SearchTerms of(List<SearchTerm> terms, List<String> read) {
        List<String> all = new ArrayList<>();
        List<List<String>> sought = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            SearchTerm term = terms.get(i);
            List<String> words = words(read.get(i));
            if (words.isEmpty()) {
                continue;
            }
            if (!term.isAbsent()) {
                sought.add(words);
            }
            String found = found(term, words, read.get(i));
            if (term.isEither() && !all.isEmpty()) {
                all.set(all.size() - 1, "(" + all.getLast() + "|" + found + ")");
            } else {
                all.add(found);
            }
        }
        return new SearchTerms(String.join("&", all), List.copyOf(sought));
    }

    private static String found(SearchTerm term, List<String> words, String read) {
        boolean isBare = !term.isExact() && BARE.matcher(term.text()).matches();
        String phrase = isBare && words.size() == 1 ? read + ":*" : "(" + read + ")";
        return term.isAbsent() ? "!" + phrase : phrase;
    }

    private static List<String> words(String read) {
        return WORDS.matcher(read)
                .results()
                .map(word -> word.group(1).replace("''", "'"))
                .toList();
    }

    boolean isEmpty() {
        return query.isEmpty();
    }

    /** What of the text it was found by, as it stands there; each once. */
    List<String> seenIn(String text) {
        return sought.isEmpty()
                ? List.of()
                : pattern()
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST_MARKED)
                        .toList();
    }

    private Pattern pattern() {
        String anyOf = sought.stream()
                .map(words -> words.stream().map(Pattern::quote).collect(Collectors.joining(GAPS)))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<!" + LETTER + ")(?:" + anyOf + ")" + LETTER + "*+",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
