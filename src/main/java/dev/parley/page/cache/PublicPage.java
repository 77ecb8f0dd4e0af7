package dev.parley.page.cache;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of page that is the same for everybody. */
public interface PublicPage {

    PageKind kind();

    /**
     * Which page a {@code GET} or {@code HEAD} asks for; null where it is none of this kind, or one that is made for this
     * reader alone: their cookies are looked at here, before cache and ETag. Called on the event loop: nothing waits.
     */
    @Nullable
    PageKey asked(HttpServerRequest request);

    /**
     * Draws the page; empty where there is none that everybody may get. May wait for the database. What this throws, but
     * where the database is away, is nobody's answer: the request goes on to the resource that has the address.
     */
    Optional<DrawnPage> draw(PageKey key);
}
