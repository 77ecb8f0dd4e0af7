package dev.parley.embed;

import dev.parley.page.ThreadAddresses;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The replies to an article, for programs. */
@Singleton
class PublicComments implements PublicPage {

    private static final PageKind KIND = PageKind.json("comments", "/api/v1/articles/{slug}/comments");
    private static final String BEFORE = "/api/v1/articles/";
    private static final String BEHIND = "/comments";
    private static final List<String> PARAMETERS = List.of("order", "after", "limit");

    private final ThreadAddresses addresses;
    private final CommentsJson json;

    PublicComments(ThreadAddresses addresses, CommentsJson json) {
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        String path = request.path();
        return path != null && isOurs(path)
                ? PageKey.of(
                        KIND, path.substring(BEFORE.length(), path.length() - BEHIND.length()), request, PARAMETERS)
                : null;
    }

    private static boolean isOurs(String path) {
        return path.length() > BEFORE.length() + BEHIND.length() && path.startsWith(BEFORE) && path.endsWith(BEHIND);
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        CommentsRequest request =
                CommentsRequest.of(key.parameter("order"), key.parameter("after"), key.parameter("limit"));
        return json.draw(addresses.article(key.name()), request).map(CommentsJson.Drawn::page);
    }
}
