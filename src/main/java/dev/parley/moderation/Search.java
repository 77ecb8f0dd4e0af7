package dev.parley.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.QueryTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Finds comments by their words: in the text, and in the name, address and website of its author. What it costs depends
 * on how much is found, so that it ends unfinished where that is too much.
 */
@ApplicationScoped
class Search {

    /** Nobody waits for a page for longer, and no search keeps the database busy for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** At once, so that slow ones leave connections for readers and for decisions. */
    private static final int MOST = 4;

    private final SearchReader reader;
    private final Semaphore free = new Semaphore(MOST);

    Search(SearchReader reader) {
        this.reader = reader;
    }

    /** @param typed with quotes around what belongs together, a hyphen before what is to be absent, {@code or} between two of which either will do */
    SearchResult find(QueueQuery query, String typed) {
        if (SearchTerm.areTooLong(typed)) {
            return new SearchResult.TooLong();
        }
        if (!free.tryAcquire()) {
            return new SearchResult.TooMany();
        }
        try {
            return reader.page(query, SearchTerm.read(typed), PATIENCE)
                    .<SearchResult>map(SearchResult.Found::new)
                    .orElseGet(SearchResult.NoWords::new);
        } catch (QueryTimeoutException tooMuch) {
            return new SearchResult.TooBroad();
        } finally {
            free.release();
        }
    }
}
