package dev.parley.comment;

import dev.parley.site.ReplyOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of the replies to an article. Replies to replies always stand oldest first. */
public enum ThreadOrder {
    OLDEST,
    NEWEST,
    /** Most replies in the branch first. */
    DISCUSSED;

    /** The one that the owner has chosen. */
    public static ThreadOrder of(ReplyOrder chosen) {
        return switch (chosen) {
            case OLDEST -> OLDEST;
            case NEWEST -> NEWEST;
            case DISCUSSED -> DISCUSSED;
        };
    }

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
