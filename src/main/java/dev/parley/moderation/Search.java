package dev.parley.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.QueryTimeoutException;
import java.time.Duration;

/**
 * Finds comments by their words: in the text, and in the name, address and website of its author. What it costs depends
 * on how much is found, so that it ends unfinished where that is too much.
 */
@ApplicationScoped
class Search {

    /** Nobody waits for a page for longer, and no search keeps the database busy for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchReader reader;

    Search(SearchReader reader) {
        this.reader = reader;
    }

    /** @param typed with quotes around what belongs together, a hyphen before what is to be absent, {@code or} between */
    SearchResult find(QueueQuery query, String typed) {
        if (SearchText.isTooLong(typed)) {
            return new SearchResult.TooLong();
        }
        try {
            return reader.page(query, SearchText.readied(typed), PATIENCE)
                    .<SearchResult>map(SearchResult.Found::new)
                    .orElseGet(SearchResult.NoWords::new);
        } catch (QueryTimeoutException tooMuch) {
            return new SearchResult.TooBroad();
        }
    }
}
