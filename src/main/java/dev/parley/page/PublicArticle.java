package dev.parley.page;

import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.page.cache.PublicPage;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an article as everybody gets it who has nothing of their own on it. */
@Singleton
class PublicArticle implements PublicPage {

    private static final String ARTICLES = Addresses.article("");

    /** What else an address says, such as where its reader came from, makes no page of its own. */
    private static final List<String> PARAMETERS = List.of("order", "after", "before", "at");

    /** Answers somebody: made for the few who answer without script, and left to them. */
    private static final String ANSWER = "replyto";

    private static final int LONGEST_SLUG = 200;
    private static final int LONGEST_PLACE = 120;

    private final ArticlePages pages;
    private final ReaderCookies cookies;

    PublicArticle(ArticlePages pages, ReaderCookies cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public String template() {
        return "/articles/{slug}";
    }

    @Override
    public String type() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public @Nullable PageKey asked(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !path.startsWith(ARTICLES)) {
            return null;
        }
        String slug = path.substring(ARTICLES.length());
        if (!mayBeSlug(slug) || cookies.read(request).isSomebody()) {
            return null;
        }
        String place = request.query() == null ? "" : place(request.params());
        return place == null || place.length() > LONGEST_PLACE ? null : new PageKey(kind(), slug, place);
    }

    /** Whether it is one is seen when it is looked for; what is written in another way is left to the resource. */
    private static boolean mayBeSlug(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SLUG && text.indexOf('/') < 0;
    }

    private static @Nullable String place(MultiMap parameters) {
        if (parameters.contains(ANSWER)) {
            return null;
        }
        return PARAMETERS.stream()
                .filter(parameters::contains)
                .map(name -> name + "=" + parameters.get(name))
                .collect(Collectors.joining("&"));
    }

    @Override
    public Optional<DrawnPage> draw(PageKey key) {
        ArticleRequest request = ArticleRequest.of(name -> value(key.place(), name));
        return pages.draw(key.name(), request, Reader.ANYBODY)
                .filter(ArticlePages.Drawn::isFound)
                .map(page -> new DrawnPage(
                        page.html(),
                        page.reading().versions(),
                        page.reading().article().closesAt()));
    }

    /** No value of ours holds an ampersand; of a foreign one that does, the rest means nothing. */
    private static @Nullable String value(String place, String name) {
        return Stream.of(place.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
