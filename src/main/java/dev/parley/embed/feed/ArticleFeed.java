package dev.parley.embed.feed;

import dev.parley.article.ThreadName;
import dev.parley.page.HostedAddresses;
import dev.parley.page.ThreadAddresses;
import dev.parley.page.cache.PageKey;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed of an article of our own. */
class ArticleFeed extends ThreadFeed {

    private static final String BEFORE = "/articles/";

    private final ThreadAddresses threads;
    private final String behind;

    ArticleFeed(FeedFormat format, FeedReadings readings, HostedAddresses addresses, ThreadAddresses threads) {
        super("article", BEFORE + "{slug}", format, readings, addresses);
        this.threads = threads;
        this.behind = "/" + format.ofReplies();
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        String path = request.path();
        return path != null && isOurs(path)
                ? PageKey.of(
                        kind(), path.substring(BEFORE.length(), path.length() - behind.length()), request, List.of())
                : null;
    }

    private boolean isOurs(String path) {
        return path.length() > BEFORE.length() + behind.length() && path.startsWith(BEFORE) && path.endsWith(behind);
    }

    @Override
    ThreadName thread(PageKey key) {
        return threads.article(key.name());
    }
}
