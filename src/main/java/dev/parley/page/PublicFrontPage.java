package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front page, which is the same for everybody whoever they are. */
@Singleton
class PublicFrontPage implements PublicPage {

    /** Articles come when an instance starts, and those that run already are not told. */
    private static final Duration NEW_ARTICLES = Duration.ofMinutes(1);

    private static final int LONGEST_PLACE = 60;

    private final FrontPages pages;
    private final Clock clock;

    PublicFrontPage(FrontPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "front";
    }

    @Override
    public String template() {
        return "/";
    }

    @Override
    public String type() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        if (!"/".equals(request.path())) {
            return null;
        }
        String after = request.query() == null ? null : request.params().get("after");
        String place = after == null ? "" : after;
        boolean isPlain = after == null || !after.isEmpty();
        return isPlain && place.length() <= LONGEST_PLACE ? new PageKey(kind(), "", place) : null;
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        FrontPages.Drawn page = pages.draw(key.place().isEmpty() ? null : key.place());
        return Optional.of(
                new DrawnPage(page.html(), page.versions(), clock.instant().plus(NEW_ARTICLES)));
    }
}
