package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of an article as everybody gets it who has nothing of their own on it. */
@Singleton
class PublicArticle implements PublicPage {

    private static final PageKind KIND =
            PageKind.html("article", ThreadPath.ofArticle("{slug}").path());
    private static final String ARTICLES = ThreadPath.ofArticle("").path();

    private final ThreadAddresses addresses;
    private final ArticlePages pages;
    private final ReaderCookies cookies;

    PublicArticle(ThreadAddresses addresses, ArticlePages pages, ReaderCookies cookies) {
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
        String path = request.path();
        if (path == null || !path.startsWith(ARTICLES) || path.length() == ARTICLES.length()) {
            return null;
        }
        return cookies.askForOne(request)
                ? null
                : PageKey.of(KIND, path.substring(ARTICLES.length()), request, ArticleRequest.parameters(request));
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        return pages.drawForEverybody(addresses.article(key.name()), key);
    }
}
