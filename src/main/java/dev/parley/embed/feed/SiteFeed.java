package dev.parley.embed.feed;

import dev.parley.page.HostedAddresses;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import dev.parley.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feed of the whole site, in one format. */
class SiteFeed implements PublicPage {

    /** What is taken back is gone at once; what is new under an article that is not in the feed yet may come so much later. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private static final String SITE = "site";

    private final PageKind kind;
    private final FeedFormat format;
    private final FeedReadings readings;
    private final HostedAddresses addresses;
    private final SiteDirectory sites;
    private final Clock clock;

    SiteFeed(FeedFormat format, FeedReadings readings, HostedAddresses addresses, SiteDirectory sites, Clock clock) {
        this.kind = PageKind.forPrograms("site-" + format.extension(), "/" + format.ofReplies(), format.type());
        this.format = format;
        this.readings = readings;
        this.addresses = addresses;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public PageKind kind() {
        return kind;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return kind.template().equals(request.path()) ? PageKey.of(kind, "", request, List.of(SITE)) : null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        String site = key.parameter(SITE);
        boolean isOfOurPages = site == null || site.equals(sites.defaultKey());
        String address = addresses.whole(kind.template() + (isOfOurPages ? "" : "?" + SITE + "=" + site));
        return readings.ofSite(site)
                .map(reading -> new DrawnPage(
                        format.write(reading.feed(), address),
                        reading.versions(),
                        clock.instant().plus(LATER)));
    }
}
