package dev.parley.moderator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after the sign-in: to a page of the desk and nowhere else. Stricter than an address need be,
 * because browsers read addresses more kindly than we do (threat T23).
 */
final class DeskPath {

    static final String HOME = "/moderation";

    private static final int LONGEST = 1_000;
    private static final Pattern FORM =
            Pattern.compile("/moderation(?:/[A-Za-z0-9_-]+)*(?:\\?[A-Za-z0-9_~.:%&=+,-]*)?");

    private DeskPath() {}

    /** The path as it was asked for, or the desk itself where that is none of ours. */
    static String checked(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST) {
            return HOME;
        }
        return FORM.matcher(asked).matches() ? asked : HOME;
    }
}
