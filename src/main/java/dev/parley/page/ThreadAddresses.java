package dev.parley.page;

import dev.parley.article.PageAddress;
import dev.parley.article.ThreadName;
import dev.parley.platform.BaseUrl;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which discussion is meant by the key of a site and the address of what is discussed. An article of our own is known by
 * its address, whatever query, fragment or slash stands behind it, under the key of the site of our own pages alone. Any
 * other address is that of a page elsewhere, and must be of an origin that the site allows (threat T7).
 */
@ApplicationScoped
public class ThreadAddresses {

    private static final Pattern ARTICLE = Pattern.compile("/articles/([a-z0-9-]{1,200})/?");

    private static final String HOSTED = "/threads";

    /** PostgreSQL does not even take every other text as a parameter. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,63}");

    private final SiteDirectory sites;
    private final BaseUrl base;

    ThreadAddresses(SiteDirectory sites, BaseUrl base) {
        this.sites = sites;
        this.base = base;
    }

    public Optional<SiteView> site(String key) {
        return Optional.of(key).filter(text -> KEY.matcher(text).matches()).flatMap(sites::byKey);
    }

    /** An article of our own. */
    public ThreadName article(String slug) {
        return new ThreadName.OfArticle(sites.defaultId(), slug);
    }

    /** What stands at the address; empty where this site can have no discussion of it. */
    public Optional<ThreadName> name(SiteView site, String url, String title) {
        Optional<ThreadName> elsewhere = page(site, url, title);
        return elsewhere.isPresent() ? elsewhere : base.pathOf(url).flatMap(path -> article(site, path));
    }

    /** The discussion that stands at an address of ours: under an article, or on a page of its own. */
    public Optional<ThreadName> ofHosted(String address) {
        return base.pathOf(address)
                .flatMap(path -> path.equals(HOSTED) ? ofQuery(address) : article(sites.defaultSite(), path));
    }

    private Optional<ThreadName> ofQuery(String address) {
        Map<String, List<String>> query = new QueryStringDecoder(address).parameters();
        String url = query.getOrDefault("url", List.of("")).getFirst();
        return site(query.getOrDefault("site", List.of("")).getFirst()).flatMap(site -> name(site, url, ""));
    }

    /**
     * The discussion that a request names.
     *
     * @param title as the page calls itself; null where nobody said
     * @throws Problem where a parameter is missing, or there can be no such discussion
     */
    public ThreadName required(@Nullable String site, @Nullable String url, @Nullable String title) {
        List<FieldError> errors = Stream.of(
                        missing("site", site, "The key of a site is needed."),
                        missing("url", url, "The whole address of what is discussed is needed."))
                .flatMap(Optional::stream)
                .toList();
        if (site == null || url == null || !errors.isEmpty()) {
            throw Problem.badParameters(errors);
        }
        return site(site)
                .flatMap(found -> name(found, url, title == null ? "" : title))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    private Optional<ThreadName> article(SiteView site, String path) {
        Matcher article = ARTICLE.matcher(path);
        return article.matches() && sites.isDefault(site)
                ? Optional.of(new ThreadName.OfArticle(site.id(), article.group(1)))
                : Optional.empty();
    }

    /** Without a configured address every loopback name is ours, so that of an allowed one it is the port that tells. */
    private Optional<ThreadName> page(SiteView site, String url, String title) {
        return PageAddress.of(url)
                .filter(page -> !page.origin().equals(base.toString()))
                .filter(page -> site.settings().origins().contains(page.origin()))
                .map(page -> new ThreadName.OfPage(site, page, title));
    }

    private static Optional<FieldError> missing(String name, @Nullable String value, String message) {
        return value == null || value.isEmpty()
                ? Optional.of(new FieldError(name, "required", message))
                : Optional.empty();
    }
}
