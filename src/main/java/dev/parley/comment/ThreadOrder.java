package dev.parley.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of the replies to an article. Replies to replies always stand oldest first. */
public enum ThreadOrder {
    OLDEST,
    NEWEST,
    /** Most replies in the branch first. */
    DISCUSSED;

    /** Reads the public form, such as {@code oldest}. */
    public static Optional<ThreadOrder> parse(String text) {
        return Arrays.stream(values())
                .filter(order -> order.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
