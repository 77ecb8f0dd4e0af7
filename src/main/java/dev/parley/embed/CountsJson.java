package dev.parley.embed;

import dev.parley.comment.CountReader;
import dev.parley.comment.ThreadKey;
import dev.parley.comment.ThreadVersions;
import dev.parley.page.ThreadAddresses;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.platform.Snapshot;
import dev.parley.site.SiteView;
import dev.parley.web.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes for programs how many replies there are. */
@ApplicationScoped
class CountsJson {

    /**
     * What is sent, and what it is made of.
     *
     * @param isComplete whether there is an article at each of the addresses
     */
    record Drawn(String json, Map<ThreadKey, Long> versions, boolean isComplete) {}

    static final int MOST = 100;

    private final ThreadAddresses addresses;
    private final CountReader counts;
    private final ThreadVersions versions;
    private final Snapshot snapshot;
    private final JsonText json;

    CountsJson(
            ThreadAddresses addresses, CountReader counts, ThreadVersions versions, Snapshot snapshot, JsonText json) {
        this.addresses = addresses;
        this.counts = counts;
        this.versions = versions;
        this.snapshot = snapshot;
        this.json = json;
    }

    /**
     * The counts of all, in their order; empty where there is no such site.
     *
     * @throws Problem where there are too many
     */
    @Transactional
    Optional<Drawn> draw(String site, List<String> urls) {
        if (urls.size() > MOST) {
            throw Problem.badParameters(List.of(new FieldError("url", "too-many", "At most " + MOST + " addresses.")));
        }
        snapshot.take();
        return addresses.site(site).map(found -> draw(found, urls));
    }

    private Drawn draw(SiteView site, List<String> urls) {
        Map<String, String> slugs = new HashMap<>();
        urls.forEach(url -> addresses.name(site, url, "").ifPresent(name -> slugs.put(url, name.slug())));
        Map<String, CountReader.Count> found = counts.bySlug(site.id(), Set.copyOf(slugs.values()));
        CountsView view = new CountsView(urls.stream()
                .map(url -> new CountsView.Count(url, replies(found.get(slugs.getOrDefault(url, "")))))
                .toList());
        return new Drawn(
                json.of(view),
                versions.of(found.values().stream()
                        .map(count -> new ThreadKey(site.id(), count.article()))
                        .toList()),
                found.keySet().containsAll(slugs.values()) && slugs.keySet().containsAll(urls));
    }

    private static long replies(CountReader.@Nullable Count count) {
        return count == null ? 0 : count.replies();
    }
}
