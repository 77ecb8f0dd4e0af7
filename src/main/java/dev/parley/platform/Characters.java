package dev.parley.platform;

import java.nio.charset.StandardCharsets;

/** Which characters a text may have (threat T32). */
public final class Characters {

    private Characters() {}

    /** No control characters but line feed and tab, nothing that UTF-8 or PostgreSQL cannot hold, no stacked marks. */
    public static boolean areStorable(String text) {
        return !StackedMarks.in(text) && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || !isControl(c));
    }

    /** Storable, and unable to turn around the text that follows a name. */
    public static boolean areFitForNames(String text) {
        return areStorable(text) && text.codePoints().noneMatch(Characters::ordersText);
    }

    /** The same on one line. */
    public static boolean areFitForALine(String text) {
        return areFitForNames(text) && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** One line in which there is something to see, of at most so many bytes of UTF-8. */
    public static boolean areALine(String text, int longest) {
        return areFitForALine(text) && areVisible(text) && text.getBytes(StandardCharsets.UTF_8).length <= longest;
    }

    /** At least one character that leaves a mark: spaces and zero-width characters alone are nothing. */
    public static boolean areVisible(String text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** Explicit embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9, 2.1 to 2.4). */
    private static boolean ordersText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Hangul fillers and the braille blank are letters and symbols by type, and nothing to the eye. */
    private static boolean isBlankByDesign(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> !isBlankByDesign(c);
        };
    }
}
