package dev.parley.moderation;

/** What became of a search. */
sealed interface SearchResult {

    record Found(QueuePage page) implements SearchResult {}

    /** More characters than {@link SearchTerm#MOST}. */
    record TooLong() implements SearchResult {}

    /** There is no word in it that could be looked for. */
    record NoWords() implements SearchResult {}

    /** As many as may be under way at once were so. */
    record TooMany() implements SearchResult {}

    /** It had not come to an end after the time that a search has. */
    record TooBroad() implements SearchResult {}
}
