package dev.parley.article;

/** What became of reading one seed file. */
sealed interface SeedResult {

    /** The file is good. */
    record Read(SeedFile seed) implements SeedResult {}

    /**
     * The file is skipped.
     *
     * @param reason one plain sentence for the person who wrote the file; it does not repeat the file's name
     */
    record Unreadable(String reason) implements SeedResult {}
}
