package dev.parley.platform;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where this service is, as its owner says; the Host header is only ever compared with it. Without
 * {@code PARLEY_BASE_URL} the service answers to loopback names alone, on whatever port leads to it.
 */
@Singleton
public class BaseUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> configured;
    private final HttpServer server;
    private volatile @Nullable String lastAnswered;

    BaseUrl(WebConfig config, HttpServer server) {
        this.configured = config.baseUrl().map(BaseUrl::checked);
        this.server = server;
    }

    private static URI checked(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        // Not so example.org:8080, where "example.org" is read as a scheme and there is no path at all.
        boolean root = url.getRawPath() != null && url.getRawPath().matches("/?");
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!web || url.getHost() == null || !bare || !root) {
            throw new CannotStart("PARLEY_BASE_URL must be like https://comments.example.org, without a path: " + url);
        }
        return URI.create(url.getScheme() + "://" + authority(url));
    }

    /** Scheme and authority without a slash at the end. */
    @Override
    public String toString() {
        return configured.map(URI::toString).orElseGet(() -> "http://localhost:" + server.getPort());
    }

    public boolean isHttps() {
        return configured.isPresent() && "https".equals(configured.get().getScheme());
    }

    /** The path of a whole address of ours, without query and fragment; empty for all other text. */
    public Optional<String> pathOf(String address) {
        try {
            URI url = new URI(address.split("[?#]", 2)[0]);
            return isOwn(url) ? Optional.of(url.getRawPath()) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isOwn(URI url) {
        String scheme = isHttps() ? "https" : "http";
        return scheme.equalsIgnoreCase(url.getScheme())
                && url.getRawAuthority() != null
                && answersTo(url.getRawAuthority());
    }

    /** Whether a request for this authority (the Host header) is meant for us. */
    boolean answersTo(String authority) {
        // Nearly all requests come for one.
        if (authority.equals(lastAnswered)) {
            return true;
        }
        boolean isOurs = isOurs(authority);
        if (isOurs) {
            lastAnswered = authority;
        }
        return isOurs;
    }

    private boolean isOurs(String authority) {
        String asked = authority.toLowerCase(Locale.ROOT);
        return configured
                .map(url -> withoutDefaultPort(url.getScheme(), asked).equals(authority(url)))
                .orElseGet(() -> LOOPBACK.contains(withoutPort(asked)));
    }

    /** Whether a page of this origin is one of ours, in a request that came for the given authority. */
    public boolean isOwnOrigin(String origin, String authority) {
        return configured
                .map(url -> origin.equals(url.toString()))
                .orElseGet(() -> origin.equals("http://" + authority.toLowerCase(Locale.ROOT)));
    }

    private static String authority(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return withoutDefaultPort(url.getScheme(), url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    private static String withoutDefaultPort(String scheme, String authority) {
        String suffix = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(suffix) ? authority.substring(0, authority.length() - suffix.length()) : authority;
    }

    private static String withoutPort(String authority) {
        return authority.replaceFirst(":[0-9]{1,5}$", "");
    }
}
