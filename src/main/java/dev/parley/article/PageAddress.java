package dev.parley.article;

import dev.parley.platform.Sha256;
import dev.parley.platform.WebAddress;
import dev.parley.platform.WebOrigin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical address of a page elsewhere that has a discussion: however people came to the page, it is one discussion.
 * Its host is in lower-case ASCII; it has no default port, no slash at the end, no fragment, and none of the parameters by
 * which campaigns and networks follow people.
 */
public record PageAddress(String url) {

    /** More characters do not fit into an address of ours beside all else. */
    static final int LONGEST = 1_000;

    /** What the large networks, mail and advertising services add to links. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "mc_cid",
            "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok");

    private static final String CAMPAIGN = "utm_";

    /** Browsers leave these in addresses as they are, where RFC 3986 has none of them. */
    private static final Pattern UNESCAPED = Pattern.compile("[\"<>^`{|}]|%(?![0-9a-fA-F]{2})");

    /** Scheme and host; what stands behind them. */
    private static final Pattern PARTS = Pattern.compile("(https?://[^/?]+)(.*)");

    private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private static final int READABLE = 60;

    /** Reads a whole address, http or https; empty for anything else, and for one that is too long. */
    public static Optional<PageAddress> of(String typed) {
        return WebAddress.absolute(typed)
                .flatMap(PageAddress::canonical)
                .filter(url -> url.length() <= LONGEST)
                .map(PageAddress::new);
    }

    private static Optional<String> canonical(String address) {
        String whole = UNESCAPED.matcher(address.split("#", 2)[0]).replaceAll(found -> escaped(found.group()));
        Matcher parts = PARTS.matcher(whole);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String behind = BRACKET.matcher(parts.group(2)).replaceAll(found -> escaped(found.group()));
        return WebOrigin.of(parts.group(1)).flatMap(origin -> canonical(origin, behind));
    }

    private static Optional<String> canonical(String origin, String behind) {
        try {
            URI address = new URI(origin + behind);
            return Optional.of(origin + path(address) + query(address));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String path(URI address) {
        String path = withoutDots(spelled(address.getRawPath()));
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.isEmpty() ? "/" : bare;
    }

    /** As browsers do it (the URL standard, "path state"): dots may be escaped, and nothing is above the top. */
    private static String withoutDots(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
            String plain = segment.replace("%2E", ".");
            if (plain.equals("..")) {
                segments.pollLast();
            } else if (!plain.equals(".")) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String query(URI address) {
        String query = address.getRawQuery() == null ? "" : spelled(address.getRawQuery());
        String own = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !isTracking(parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return own.isEmpty() ? "" : "?" + own;
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(CAMPAIGN) || TRACKING.contains(lower);
    }

    /** All in ASCII, escapes in upper case. */
    private static String spelled(String part) {
        String ascii =
                part.isEmpty() ? part : URI.create("x:" + part).toASCIIString().substring(2);
        return ESCAPE.matcher(ascii).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    private static String escaped(String character) {
        return "%" + HexFormat.of().withUpperCase().toHexDigits((byte) character.charAt(0));
    }

    /** Scheme, host and port, as browsers name where a page comes from. */
    public String origin() {
        int end = url.indexOf('/', url.indexOf("//") + 2);
        return url.substring(0, end);
    }

    /** The address as people read it: without its scheme. */
    public String shown() {
        String bare = url.substring(url.indexOf("//") + 2);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The name of its discussion among those of a site: something to recognise, and a digest that no other page has. */
    String slug() {
        String readable = Slug.of(shown());
        String digest = HexFormat.of().formatHex(Sha256.of(url), 0, 16);
        return readable.substring(0, Math.min(readable.length(), READABLE)).replaceFirst("-$", "") + "-" + digest;
    }
}
