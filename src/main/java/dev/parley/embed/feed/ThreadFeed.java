package dev.parley.embed.feed;

import dev.parley.article.ThreadName;
import dev.parley.page.HostedAddresses;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import java.util.Optional;

/** The feed of one discussion, in one format. */
abstract class ThreadFeed implements PublicPage {

    private final PageKind kind;
    private final FeedFormat format;
    private final FeedReadings readings;
    private final HostedAddresses addresses;

    /** @param before what stands in the address before the name of the feed, with names in braces */
    ThreadFeed(String name, String before, FeedFormat format, FeedReadings readings, HostedAddresses addresses) {
        this.kind =
                PageKind.forPrograms(name + "-" + format.extension(), before + "/" + format.ofReplies(), format.type());
        this.format = format;
        this.readings = readings;
        this.addresses = addresses;
    }

    /** The discussion that is meant. */
    abstract ThreadName thread(PageKey key);

    @Override
    public PageKind kind() {
        return kind;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        ThreadName thread = thread(key);
        String address = addresses.whole(thread.path().below(format.ofReplies()).toString());
        return readings.ofThread(thread)
                .map(reading ->
                        new DrawnPage(format.write(reading.feed(), address), reading.versions(), reading.trueUntil()));
    }
}
