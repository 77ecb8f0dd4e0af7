package dev.parley.moderator;

import java.util.Arrays;
import java.util.EnumMap;
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
        return new Shortcuts(
                true,
                Arrays.stream(Shortcut.values())
                        .collect(Collectors.toMap(
                                shortcut -> shortcut,
                                Shortcut::usual,
                                (one, other) -> one,
                                () -> new EnumMap<>(Shortcut.class))));
    }

    public String letter(Shortcut shortcut) {
        return letters.getOrDefault(shortcut, shortcut.usual());
    }

    /** Whether another one has the same letter, so that a key would do two things. */
    boolean isTaken(Shortcut shortcut) {
        return letters.entrySet().stream()
                .anyMatch(
                        other -> other.getKey() != shortcut && other.getValue().equals(letter(shortcut)));
    }
}
