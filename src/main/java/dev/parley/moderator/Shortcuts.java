package dev.parley.moderator;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys of one moderator.
 *
 * @param on whether keys do anything (WCAG 2.1.4)
 * @param letters for every shortcut, in small letters
 */
public record Shortcuts(boolean on, Map<Shortcut, String> letters) {

    /** What nobody has changed. */
    static Shortcuts usual() {
        return chosen(true, Map.of());
    }

    /** @param letters by the names of the shortcuts; those that are not named have their usual ones */
    static Shortcuts chosen(boolean on, Map<String, String> letters) {
        Map<Shortcut, String> all = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            String letter = letters.getOrDefault(shortcut.toString(), shortcut.usual());
            all.put(shortcut, letter.strip().toLowerCase(Locale.ROOT));
        }
        return new Shortcuts(on, Collections.unmodifiableMap(all));
    }

    public String letter(Shortcut shortcut) {
        return letters.getOrDefault(shortcut, shortcut.usual());
    }

    /**
     * Whether it is what one key writes: a letter, of any script. Together with the shift key it means another act. What
     * is usual for the act itself is fit, too.
     */
    boolean isFit(Shortcut shortcut) {
        String letter = letter(shortcut);
        return letter.equals(shortcut.usual())
                || letter.codePointCount(0, letter.length()) == 1 && Character.isLetter(letter.codePointAt(0));
    }

    /** Whether an earlier one has the same letter, so that a key would do two things. */
    boolean isTaken(Shortcut shortcut) {
        return Arrays.stream(Shortcut.values())
                .limit(shortcut.ordinal())
                .anyMatch(other -> letter(other).equals(letter(shortcut)));
    }

    boolean areFit() {
        return Arrays.stream(Shortcut.values()).allMatch(shortcut -> isFit(shortcut) && !isTaken(shortcut));
    }

    /** Those that their owner chose, by name. */
    Map<String, String> unusual() {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> !letter(shortcut).equals(shortcut.usual()))
                .collect(Collectors.toMap(Shortcut::toString, this::letter));
    }

    /** For the log: "on", "off", and what is not usual. */
    @Override
    public String toString() {
        return (on ? "on" : "off")
                + Arrays.stream(Shortcut.values())
                        .filter(shortcut -> !letter(shortcut).equals(shortcut.usual()))
                        .map(shortcut -> ", " + shortcut + " " + letter(shortcut))
                        .collect(Collectors.joining());
    }
}
