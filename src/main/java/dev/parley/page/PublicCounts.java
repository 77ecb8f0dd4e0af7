package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many replies there are, for programs: the list of one page is asked for by all who read that page. */
@Singleton
class PublicCounts implements PublicPage {

    private static final PageKind KIND = PageKind.json("counts", "/api/v1/threads/count");

    /** Where an address is of no article yet, there may be one the next moment. */
    private static final Duration UNKNOWN = Duration.ofSeconds(1);

    private static final int LONGEST_LIST = 8192;

    private final CountsJson json;
    private final Clock clock;

    PublicCounts(CountsJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    /** Line ends part the addresses, which have none themselves. */
    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        if (!KIND.template().equals(request.path()) || request.query() == null) {
            return null;
        }
        String site = request.params().get("site");
        List<String> urls = request.params().getAll("url").stream()
                .filter(url -> !url.isEmpty())
                .toList();
        String list = String.join("\n", urls);
        if (site == null || site.isEmpty() || list.isEmpty() || list.length() > LONGEST_LIST) {
            return null;
        }
        return urls.stream().anyMatch(url -> url.indexOf('\n') >= 0) ? null : new PageKey(KIND.name(), site, list);
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        return json.draw(key.name(), List.of(key.place().split("\n", -1)))
                .map(counts -> new DrawnPage(
                        counts.json(),
                        counts.versions(),
                        counts.isComplete() ? null : clock.instant().plus(UNKNOWN)));
    }
}
