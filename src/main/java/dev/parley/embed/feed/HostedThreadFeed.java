package dev.parley.embed.feed;

import dev.parley.article.ThreadName;
import dev.parley.page.HostedAddresses;
import dev.parley.page.ThreadAddresses;
import dev.parley.page.cache.PageKey;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed of a discussion that is named by a site and an address, as that of a page elsewhere. */
class HostedThreadFeed extends ThreadFeed {

    private static final List<String> PARAMETERS = List.of("site", "url");

    private final ThreadAddresses threads;

    HostedThreadFeed(FeedFormat format, FeedReadings readings, HostedAddresses addresses, ThreadAddresses threads) {
        super("hosted-thread", "/threads", format, readings, addresses);
        this.threads = threads;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return kind().template().equals(request.path()) ? PageKey.of(kind(), "", request, PARAMETERS) : null;
    }

    @Override
    ThreadName thread(PageKey key) {
        return threads.required(key.parameter("site"), key.parameter("url"), null);
    }
}
