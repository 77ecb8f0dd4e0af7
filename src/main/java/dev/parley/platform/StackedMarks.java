package dev.parley.platform;

/**
 * Letters with more marks on them than any script has. Unicode's stream-safe text (UAX #15, 13) allows 30 in a row;
 * beyond that they are a drawing over other people's words, and the time to normalise them grows with the square of
 * their number.
 */
public final class StackedMarks {

    private static final int MOST = 30;

    private StackedMarks() {}

    /** Whether so many marks follow each other somewhere in the text. */
    public static boolean in(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run <= MOST; i += Character.charCount(text.codePointAt(i))) {
            run = isMark(text.codePointAt(i)) ? run + 1 : 0;
        }
        return run > MOST;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
