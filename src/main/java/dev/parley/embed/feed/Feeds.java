package dev.parley.embed.feed;

import dev.parley.page.HostedAddresses;
import dev.parley.page.ThreadAddresses;
import dev.parley.page.cache.PublicPage;
import dev.parley.site.SiteDirectory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Each feed in each format. */
@Singleton
class Feeds {

    private final FeedReadings readings;
    private final HostedAddresses addresses;
    private final ThreadAddresses threads;
    private final SiteDirectory sites;
    private final Clock clock;

    Feeds(FeedReadings readings, HostedAddresses addresses, ThreadAddresses threads, SiteDirectory sites, Clock clock) {
        this.readings = readings;
        this.addresses = addresses;
        this.threads = threads;
        this.sites = sites;
        this.clock = clock;
    }

    @Produces
    @Singleton
    PublicPage articleAtom(AtomFormat format) {
        return new ArticleFeed(format, readings, addresses, threads);
    }

    @Produces
    @Singleton
    PublicPage articleJson(JsonFeedFormat format) {
        return new ArticleFeed(format, readings, addresses, threads);
    }

    @Produces
    @Singleton
    PublicPage hostedThreadAtom(AtomFormat format) {
        return new HostedThreadFeed(format, readings, addresses, threads);
    }

    @Produces
    @Singleton
    PublicPage hostedThreadJson(JsonFeedFormat format) {
        return new HostedThreadFeed(format, readings, addresses, threads);
    }

    @Produces
    @Singleton
    PublicPage siteAtom(AtomFormat format) {
        return new SiteFeed(format, readings, addresses, sites, clock);
    }

    @Produces
    @Singleton
    PublicPage siteJson(JsonFeedFormat format) {
        return new SiteFeed(format, readings, addresses, sites, clock);
    }
}
