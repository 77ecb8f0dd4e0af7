package dev.parley.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart to compare it: put together again, its words are the text. */
final class Words {

    /**
     * A line end, other white space, a word, or a sign with what stands on it. A letter of a script that is written
     * without spaces is a word. Every repetition is possessive and of one class of letters: no text makes this slow or
     * deep.
     */
    private static final Pattern WORD = Pattern.compile(
            "\\n|[\\s&&[^\\n]]++"
                    + "|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]]++"
                    + "|.[\\p{M}\\p{Sk}\\u200D\\uFE0F]*+",
            Pattern.DOTALL);

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
