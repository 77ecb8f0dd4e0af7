package dev.parley.moderation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What was typed into the search box, readied for {@code websearch_to_tsquery}. The same marks are gaps as in what is
 * searched (see the migration that makes {@code comment_words}); but quotes hold a phrase together, and a hyphen before
 * a word says that it is to be absent.
 */
final class SearchText {

    /** In characters; whoever looks for more knows where it stands. */
    static final int MOST = 200;

    private static final Pattern GAPS =
            Pattern.compile("[\\p{Cntrl}!#$%&'()*+,./:;<=>?@\\[\\\\\\]^_`{|}~]|(?<=[^\\s\"])-|-(?![^\\s\"-]|\"\\S)");

    private SearchText() {}

    static boolean isTooLong(String typed) {
        return typed.codePointCount(0, typed.length()) > MOST;
    }

    static String readied(String typed) {
        return GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
    }
}
