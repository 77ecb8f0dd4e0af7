package dev.parley.article;

import dev.parley.platform.Sha256;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An article as its file gives it: complete, within the limits, ready to be stored.
 *
 * @param slug lower-case kebab, ASCII, 1–200 bytes
 * @param title one line, at most 500 bytes
 * @param author at most 245 bytes; empty when the file names none
 * @param publishedAt from the front matter, or when the file was last changed
 * @param body as written, line ends as LF, at most 1 MB
 */
record SeedFile(
        String slug,
        String title,
        String author,
        Instant publishedAt,
        ThreadState replies,
        String body,
        ArticleFormat format) {

    /** Tells this file's article from any other wording of it: what has the same digest needs no loading. */
    String digest() {
        return HexFormat.of().formatHex(Sha256.of(toString()));
    }
}
