package dev.parley.embed;

import dev.parley.article.ThreadName;
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

/** The replies to what stands at an address, for programs. */
@Singleton
class PublicThread implements PublicPage {

    private static final PageKind KIND = PageKind.json("thread", "/api/v1/threads");
    private static final List<String> PARAMETERS = List.of("site", "url", "order", "after", "limit");

    private final ThreadAddresses addresses;
    private final CommentsJson json;

    PublicThread(ThreadAddresses addresses, CommentsJson json) {
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return KIND.template().equals(request.path()) ? PageKey.of(KIND, "", request, PARAMETERS) : null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        ThreadName name = addresses.required(key.parameter("site"), key.parameter("url"), null);
        CommentsRequest request =
                CommentsRequest.of(key.parameter("order"), key.parameter("after"), key.parameter("limit"));
        return json.draw(name, request).map(CommentsJson.Drawn::page);
    }
}
