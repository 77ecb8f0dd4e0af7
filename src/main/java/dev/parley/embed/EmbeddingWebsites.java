package dev.parley.embed;

import dev.parley.platform.OtherWebsites;
import dev.parley.site.KnownSites;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Other websites may load the widget, and the scripts of those that a site allows may read and send what readers do
 * (threat T7). No cookie gives any right there, so nothing can be done in a reader's name.
 */
@Singleton
class EmbeddingWebsites implements OtherWebsites {

    private static final String API = "/api/v1/";
    private static final String THREADS = API + "threads";

    private static final Pattern OF_READERS =
            Pattern.compile(API + "(threads(/.*)?|articles/[^/]+/comments|comments/[^/]+(/(reports|appeals))?)");

    private static final String SCRIPT = "/embed.js";
    private static final String FILES = "/assets/";

    private final KnownSites known;
    private final SiteDirectory sites;

    EmbeddingWebsites(KnownSites known, SiteDirectory sites) {
        this.known = known;
        this.sites = sites;
    }

    @Override
    public boolean areWelcomeAt(@Nullable String path) {
        return path != null
                && (isFile(path)
                        || (path.startsWith(API) && OF_READERS.matcher(path).matches()));
    }

    @Override
    public CompletionStage<Boolean> maySend(String origin, HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        if (isFile(path)) {
            return CompletableFuture.completedFuture(true);
        }
        String site = site(path, request);
        return known.byKey().thenApply(all -> allows(all, site, origin));
    }

    /** Where no site is named, the comment's own decides; who names one that there is not is told so. */
    private static boolean allows(Map<String, SiteView> all, @Nullable String key, String origin) {
        SiteView named = key == null ? null : all.get(key);
        return named == null ? all.values().stream().anyMatch(site -> allows(site, origin)) : allows(named, origin);
    }

    private static boolean allows(SiteView site, String origin) {
        return site.settings().origins().contains(origin);
    }

    private static boolean isFile(String path) {
        return path.equals(SCRIPT) || path.startsWith(FILES);
    }

    private @Nullable String site(String path, HttpServerRequest request) {
        if (path.startsWith(THREADS)) {
            String named = request.getParam("site");
            return named == null ? "" : named;
        }
        return path.startsWith(API + "articles/") ? sites.defaultKey() : null;
    }
}
