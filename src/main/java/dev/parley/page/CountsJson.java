package dev.parley.page;

import dev.parley.comment.CountReader;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes for programs how many replies there are. */
@ApplicationScoped
class CountsJson {

    static final int MOST = 100;

    /** PostgreSQL does not even take every other text as a parameter. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,63}");

    private final SiteDirectory sites;
    private final HostedAddresses addresses;
    private final CountReader counts;
    private final JsonText json;

    CountsJson(SiteDirectory sites, HostedAddresses addresses, CountReader counts, JsonText json) {
        this.sites = sites;
        this.addresses = addresses;
        this.counts = counts;
        this.json = json;
    }

    /**
     * The counts of all, in their order; empty where there is no such site.
     *
     * @throws Problem where there are too many
     */
    Optional<String> draw(String site, List<String> urls) {
        if (urls.size() > MOST) {
            throw Problem.badParameters(List.of(new FieldError("url", "too-many", "At most " + MOST + " addresses.")));
        }
        return Optional.of(site)
                .filter(key -> KEY.matcher(key).matches())
                .flatMap(sites::byKey)
                .map(found -> json.of(view(found, urls)));
    }

    private CountsView view(SiteView site, List<String> urls) {
        Map<String, String> slugs = new HashMap<>();
        urls.forEach(url -> addresses.slug(site, url).ifPresent(slug -> slugs.put(url, slug)));
        Map<String, Long> bySlug = counts.bySlug(site.id(), new HashSet<>(slugs.values()));
        return new CountsView(urls.stream()
                .map(url -> new CountsView.Count(url, bySlug.getOrDefault(slugs.getOrDefault(url, ""), 0L)))
                .toList());
    }
}
