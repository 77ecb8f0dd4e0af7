package dev.parley.embed.feed;

import dev.parley.page.HostedAddresses;
import dev.parley.page.cache.PublicPage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Each feed in each format. */
@Singleton
class Feeds {

    private final FeedReadings readings;
    private final HostedAddresses addresses;
    private final Clock clock;

    Feeds(FeedReadings readings, HostedAddresses addresses, Clock clock) {
        this.readings = readings;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Produces
    @Singleton
    PublicPage articleAtom(AtomFormat format) {
        return new ArticleFeed(format, readings, addresses);
    }

    @Produces
    @Singleton
    PublicPage articleJson(JsonFeedFormat format) {
        return new ArticleFeed(format, readings, addresses);
    }

    @Produces
    @Singleton
    PublicPage siteAtom(AtomFormat format) {
        return new SiteFeed(format, readings, addresses, clock);
    }

    @Produces
    @Singleton
    PublicPage siteJson(JsonFeedFormat format) {
        return new SiteFeed(format, readings, addresses, clock);
    }
}
