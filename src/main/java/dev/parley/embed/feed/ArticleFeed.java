package dev.parley.embed.feed;

import dev.parley.page.HostedAddresses;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feed of an article, in one format. */
class ArticleFeed implements PublicPage {

    private static final String BEFORE = "/articles/";

    private final PageKind kind;
    private final FeedFormat format;
    private final FeedReadings readings;
    private final HostedAddresses addresses;
    private final String behind;

    ArticleFeed(FeedFormat format, FeedReadings readings, HostedAddresses addresses) {
        this.behind = "/comments." + format.extension();
        this.kind = PageKind.forPrograms("article-" + format.extension(), BEFORE + "{slug}" + behind, format.type());
        this.format = format;
        this.readings = readings;
        this.addresses = addresses;
    }

    @Override
    public PageKind kind() {
        return kind;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        String path = request.path();
        return path != null && isOurs(path)
                ? PageKey.of(kind, path.substring(BEFORE.length(), path.length() - behind.length()), request, List.of())
                : null;
    }

    private boolean isOurs(String path) {
        return path.length() > BEFORE.length() + behind.length() && path.startsWith(BEFORE) && path.endsWith(behind);
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        return readings.ofArticle(key.name())
                .map(reading -> new DrawnPage(
                        format.write(reading.feed(), addresses.whole(BEFORE + key.name() + behind)),
                        reading.versions(),
                        null));
    }
}
