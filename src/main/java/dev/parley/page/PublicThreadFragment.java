package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The discussion of a page as a part of it, which is the same whoever asks: another website does, not a reader. */
@Singleton
class PublicThreadFragment implements PublicPage {

    private static final PageKind KIND = PageKind.part("thread-fragment", "/threads.html");

    private final ThreadAddresses addresses;
    private final FragmentPages pages;

    PublicThreadFragment(ThreadAddresses addresses, FragmentPages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return KIND.template().equals(request.path())
                ? PageKey.of(KIND, "", request, ArticleRequest.parametersOfThread(request))
                : null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        return pages.draw(
                addresses.required(key.parameter("site"), key.parameter("url"), null),
                ArticleRequest.of(key::parameter));
    }
}
