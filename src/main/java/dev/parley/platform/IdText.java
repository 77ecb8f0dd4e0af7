package dev.parley.platform;

import com.github.f4b6a3.tsid.Tsid;
import java.util.Locale;
import java.util.Optional;

/** The text form of ids: one spelling an id, so that one reply has one address. */
final class IdText {

    private IdText() {}

    static String format(long value) {
        return Tsid.from(value).toLowerCase();
    }

    static Optional<Long> parse(String text) {
        if (!Tsid.isValid(text)) {
            return Optional.empty();
        }
        long value = Tsid.from(text.toUpperCase(Locale.ROOT)).toLong();
        return value > 0 && format(value).equals(text) ? Optional.of(value) : Optional.empty();
    }
}
