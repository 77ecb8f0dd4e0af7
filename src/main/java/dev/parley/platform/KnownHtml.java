package dev.parley.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What things are as HTML, made once of each as long as it is asked for: pages change around replies and texts that stay,
 * and to make HTML of them costs more than all else of a page. Nothing else but the thing decides what is made of it, so
 * nothing here can be out of date.
 *
 * @param <T> tells itself from others by all that is seen of it
 */
public final class KnownHtml<T> {

    private static final int AROUND = 200;

    private final LoadingCache<T, SafeHtml> known;

    /**
     * @param characters how many of things and HTML are kept at most
     * @param size how many characters a thing has for itself
     * @param made of a thing, by that alone
     */
    public KnownHtml(long characters, ToIntFunction<T> size, Function<T, SafeHtml> made) {
        this.known = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((T thing, SafeHtml html) ->
                        AROUND + size.applyAsInt(thing) + html.html().length())
                .build(made::apply);
    }

    /** The thing as HTML. */
    public SafeHtml of(T thing) {
        return known.get(thing);
    }
}
