package dev.parley.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * What texts are as HTML, made once of each as long as it is asked for: pages change around texts that stay, and to
 * understand a text costs more than all else of a page. Nothing else but the text decides what is made of it, so nothing
 * here can be out of date.
 */
public final class KnownHtml {

    private static final int AROUND = 200;

    private final LoadingCache<String, SafeHtml> known;

    /**
     * @param characters how many of texts and HTML are kept at most
     * @param made of a text, by the text alone
     */
    public KnownHtml(long characters, Function<String, SafeHtml> made) {
        this.known = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((String text, SafeHtml html) ->
                        AROUND + text.length() + html.html().length())
                .build(made::apply);
    }

    /** The text as HTML. */
    public SafeHtml of(String text) {
        return known.get(text);
    }
}
