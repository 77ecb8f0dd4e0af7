package dev.parley.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which link targets we write into a page. The browser's reading of an address is more forgiving than ours, so
 * everything in which the two could differ is refused: other schemes, a missing host, backslashes, white space and
 * invisible characters (browsers drop tabs and line ends), percent signs in the host, and a name before an {@code @},
 * which serves only to show one host and lead to another.
 */
public final class WebAddress {

    /** Longer ones work in few browsers, and no reader types them. */
    private static final int LONGEST = 2_000;

    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?i:https?)://(?:[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]*+|\\[[0-9A-Fa-f:.]++])(?::[0-9]{0,5})?(?:[/?#].*)?");

    /** Within this site: a path or a fragment; never {@code //host}, which leads elsewhere. */
    private static final Pattern RELATIVE = Pattern.compile("/(?:[^/].*)?|#.+");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Z}\\\\]");

    private WebAddress() {}

    /** The address as it may stand in {@code href}, or empty when it is none that we link to. */
    public static Optional<String> absolute(String typed) {
        return accepted(typed, ABSOLUTE).map(WebAddress::withPlainScheme);
    }

    /** As {@link #absolute}, for an address within this site. */
    static Optional<String> relative(String typed) {
        return accepted(typed, RELATIVE);
    }

    private static Optional<String> accepted(String typed, Pattern form) {
        return Optional.of(typed)
                .filter(address -> address.length() <= LONGEST)
                .filter(address -> !UNSEEN.matcher(address).find())
                .filter(address -> form.matcher(address).matches());
    }

    private static String withPlainScheme(String address) {
        int end = address.indexOf(':');
        return address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
    }
}
