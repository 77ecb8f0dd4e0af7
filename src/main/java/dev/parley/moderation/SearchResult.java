package dev.parley.moderation;

/** What became of a search. */
sealed interface SearchResult {

    record Found(QueuePage page) implements SearchResult {}

    /** More characters than {@link SearchText#MOST}. */
    record TooLong() implements SearchResult {}

    /** There is no word in it that could be looked for. */
    record NoWords() implements SearchResult {}

    /** It had not come to an end after the time that a search has. */
    record TooBroad() implements SearchResult {}
}
