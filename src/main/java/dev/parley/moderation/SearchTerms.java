package dev.parley.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a search looks for, made of what PostgreSQL read in it: each word also finds those that begin with it, because
 * no language is known in which to look for other forms of a word. What stands in quotes, or is to be absent, is meant
 * as it stands.
 *
 * @param query for {@code tsquery}; empty where there is no word in what was typed
 * @param sought the words of which a comment may hold each, in small letters
 */
record SearchTerms(String query, List<String> sought) {

    /** Of {@code websearch_to_tsquery}: words in quotes, with each quote doubled, and what stands between them. */
    private static final Pattern PARTS = Pattern.compile("'(?<word>(?:[^']|'')*)'|<->|<\\d+>|[!&|()]");

    /** Enough to see why a comment was found. */
    private static final int MOST_MARKED = 20;

    /** @param read the text of a {@code tsquery} without prefixes and weights */
    static SearchTerms of(String read) {
        List<MatchResult> parts = PARTS.matcher(read).results().toList();
        StringBuilder query = new StringBuilder();
        List<String> sought = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            MatchResult part = parts.get(i);
            query.append(part.group());
            if (part.group("word") == null) {
                continue;
            }
            boolean isAbsent = i > 0 && parts.get(i - 1).group().equals("!");
            boolean isInPhrase =
                    i > 0 && isFollowing(parts.get(i - 1)) || i + 1 < parts.size() && isFollowing(parts.get(i + 1));
            if (!isAbsent && !isInPhrase) {
                query.append(":*");
            }
            if (!isAbsent) {
                sought.add(part.group("word").replace("''", "'"));
            }
        }
        return new SearchTerms(query.toString(), List.copyOf(sought));
    }

    private static boolean isFollowing(MatchResult part) {
        return part.group().startsWith("<");
    }

    boolean isEmpty() {
        return query.isEmpty();
    }

    /** What of the text it was found by, as it stands there; each once. */
    List<String> seenIn(String text) {
        return sought.isEmpty()
                ? List.of()
                : words().matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST_MARKED)
                        .toList();
    }

    private Pattern words() {
        String anyOf = String.join("|", sought.stream().map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + anyOf + ")[\\p{L}\\p{M}\\p{N}]*+",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
