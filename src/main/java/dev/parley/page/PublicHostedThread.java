package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The discussion of a page elsewhere as everybody gets it who has nothing of their own on it. */
@Singleton
class PublicHostedThread implements PublicPage {

    private static final PageKind KIND = PageKind.html("hosted-thread", "/threads");

    private final ThreadAddresses addresses;
    private final ArticlePages pages;
    private final ReaderCookies cookies;

    PublicHostedThread(ThreadAddresses addresses, ArticlePages pages, ReaderCookies cookies) {
        this.addresses = addresses;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return !KIND.template().equals(request.path()) || cookies.askForOne(request)
                ? null
                : PageKey.of(KIND, "", request, ArticleRequest.parametersOfThread(request));
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        ThreadName name = addresses.required(key.parameter("site"), key.parameter("url"), null);
        return name instanceof ThreadName.OfPage ? pages.drawForEverybody(name, key) : Optional.empty();
    }
}
