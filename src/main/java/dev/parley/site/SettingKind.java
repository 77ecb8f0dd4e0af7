package dev.parley.site;

import dev.parley.platform.Characters;
import dev.parley.platform.WebOrigin;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What values a setting may have. Where people do not choose the words, they are of lower-case letters, digits and hyphens. */
public sealed interface SettingKind {

    /** The value that was meant, in its one spelling; empty for anything that this kind does not allow. */
    Optional<String> read(String typed);

    /** One of a few, in the order in which they are offered. */
    record Choice(List<String> options) implements SettingKind {

        @Override
        public Optional<String> read(String typed) {
            return Optional.of(typed).filter(options::contains);
        }
    }

    /** A whole number of this range, both ends included. */
    record WholeNumber(int least, int most) implements SettingKind {

        /** More digits than any range here has are no number of it. */
        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

        @Override
        public Optional<String> read(String typed) {
            return Optional.of(typed)
                    .filter(text -> DIGITS.matcher(text).matches())
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most)
                    .map(number -> Integer.toString(number));
        }
    }

    /**
     * Up to so many different lines of plain text, what is blank left out.
     *
     * @param longest of each, in bytes of UTF-8
     */
    record Lines(int most, int longest) implements SettingKind {

        @Override
        public Optional<String> read(String typed) {
            List<String> lines = typed.lines()
                    .map(line -> Normalizer.normalize(line.strip(), Normalizer.Form.NFC))
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            return !lines.isEmpty() && lines.size() <= most && lines.stream().allMatch(this::fits)
                    ? Optional.of(String.join("\n", lines))
                    : Optional.empty();
        }

        private boolean fits(String line) {
            return Characters.areALine(line, longest);
        }
    }

    /** Up to so many different origins, or none, one a line: scheme, host and port. */
    record Origins(int most) implements SettingKind {

        @Override
        public Optional<String> read(String typed) {
            List<String> lines = typed.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> origins = lines.stream()
                    .flatMap(line -> WebOrigin.of(line).stream())
                    .distinct()
                    .toList();
            boolean areAll = lines.stream().allMatch(line -> WebOrigin.of(line).isPresent());
            return areAll && origins.size() <= most ? Optional.of(String.join("\n", origins)) : Optional.empty();
        }
    }

    /** Whether a value has several lines, and its field shows what counts, to be changed. */
    default boolean hasLines() {
        return this instanceof Lines || this instanceof Origins;
    }

    static SettingKind choice(String... options) {
        return new Choice(List.of(options));
    }

    static SettingKind yesOrNo() {
        return choice("yes", "no");
    }

    static SettingKind number(int least, int most) {
        return new WholeNumber(least, most);
    }
}
