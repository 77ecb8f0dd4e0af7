package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PageKind;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front page, which is the same for everybody whoever they are. */
@Singleton
class PublicFrontPage implements PublicPage {

    private static final PageKind KIND = PageKind.html("front", "/");

    /** Articles come when an instance starts, and those that run already are not told. */
    private static final Duration NEW_ARTICLES = Duration.ofMinutes(1);

    private final FrontPages pages;
    private final Clock clock;

    PublicFrontPage(FrontPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public PageKind kind() {
        return KIND;
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        return KIND.template().equals(request.path()) ? PageKey.of(KIND, "", request, List.of("after")) : null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        FrontPages.Drawn page = pages.draw(key.parameter("after"));
        return Optional.of(
                new DrawnPage(page.html(), page.versions(), clock.instant().plus(NEW_ARTICLES)));
    }
}
