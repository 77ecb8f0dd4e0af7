package dev.parley.platform;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scheme, host and port, as browsers name where a page comes from (RFC 6454, 6.2). */
public final class WebOrigin {

    private WebOrigin() {}

    /** IDNA 2003, which Java has, makes other names of these than browsers do: whoever has such a name gives it in ASCII. */
    private static final Pattern DEVIATES = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /**
     * The one spelling of an origin: lower case, the host in ASCII, no default port. Empty for anything but http or https
     * with a host; a slash may stand behind it and nothing else.
     */
    public static Optional<String> of(String typed) {
        String bare = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        return WebAddress.absolute(bare)
                .filter(WebOrigin::hasNoPath)
                .filter(origin -> !DEVIATES.matcher(origin).find())
                .flatMap(WebOrigin::spelled);
    }

    private static boolean hasNoPath(String address) {
        return address.substring(address.indexOf("//") + 2).matches("[^/?#]+");
    }

    private static Optional<String> spelled(String address) {
        int host = address.indexOf("//") + 2;
        int port = address.indexOf(':', address.lastIndexOf(']') < 0 ? host : address.lastIndexOf(']'));
        int end = port < 0 ? address.length() : port;
        try {
            String name = address.substring(host, end);
            String ascii = name.startsWith("[") ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return origin(new URI(address.substring(0, host) + ascii + address.substring(end)));
        } catch (URISyntaxException | IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }

    private static Optional<String> origin(URI url) {
        if (url.getHost() == null || url.getPort() > 65_535) {
            return Optional.empty();
        }
        boolean isUsual = url.getPort() < 0 || url.getPort() == (url.getScheme().equals("https") ? 443 : 80);
        return Optional.of(url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT)
                + (isUsual ? "" : ":" + url.getPort()));
    }
}
