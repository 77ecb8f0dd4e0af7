package dev.parley.embed;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many replies there are, for programs: the list of one page is asked for by all who read that page. */
@Singleton
class PublicCounts implements PublicPage {

    private static final PageKind KIND = PageKind.json("counts", "/api/v1/threads/count");

    /** Where an address is of no article yet, there may be one the next moment. */
    private static final Duration UNKNOWN = Duration.ofSeconds(1);

    private static final int LONGEST_LIST = 8192;
    private static final String SITE = "site=";
    private static final String URL = "url=";

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

    /** The list as it stands in the address: to decode it for each who asks would cost more than all else. */
    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        String query = request.query();
        if (query == null || query.length() > LONGEST_LIST || !KIND.template().equals(request.path())) {
            return null;
        }
        return isListOfOneSite(query) ? new PageKey(KIND.name(), "", query) : null;
    }

    /** Nothing but the two parameters that count (threat T25), and the site once. */
    private static boolean isListOfOneSite(String query) {
        if (!query.startsWith(SITE)) {
            return false;
        }
        int next = query.indexOf('&');
        while (next >= 0 && query.startsWith(URL, next + 1)) {
            next = query.indexOf('&', next + 1);
        }
        return next < 0;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        Map<String, List<String>> asked = new QueryStringDecoder(key.place(), false).parameters();
        List<String> urls = asked.getOrDefault("url", List.of()).stream()
                .filter(url -> !url.isEmpty())
                .toList();
        return json.draw(asked.getOrDefault("site", List.of("")).getFirst(), urls)
                .map(counts -> new DrawnPage(
                        counts.json(),
                        counts.versions(),
                        counts.isComplete() ? null : clock.instant().plus(UNKNOWN)));
    }
}
