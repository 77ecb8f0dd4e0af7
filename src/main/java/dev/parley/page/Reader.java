package dev.parley.page;

import dev.parley.comment.AuthorKey;
import dev.parley.comment.Authorship;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as their browser says.
 *
 * @param key the private right to own replies; null for somebody who has none
 * @param remembered name, e-mail and website, where they asked to be remembered without script; null else
 */
record Reader(@Nullable AuthorKey key, @Nullable Authorship remembered) {

    static final Reader ANYBODY = new Reader(null, null);

    /** Whether the page would differ from everybody's: then it is made for this reader and never kept. */
    boolean isSomebody() {
        return key != null || remembered != null;
    }
}
