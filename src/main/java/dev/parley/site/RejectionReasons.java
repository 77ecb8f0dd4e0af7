package dev.parley.site;

import java.util.List;
import java.util.Optional;

/**
 * What moderators can tell the author of a reply that they reject.
 *
 * @param sentences one to nine, each of one line; a moderator chooses by their number, from 1
 */
public record RejectionReasons(List<String> sentences) {

    /** As many as there are digits on a key each. */
    public static final int MOST = 9;

    /** In bytes of UTF-8. */
    public static final int LONGEST = 150;

    /** The one that was typed, by its number or word for word; empty for anything else. */
    public Optional<String> meant(String typed) {
        return typed.matches("[1-9]")
                ? sentences.stream().skip(Long.parseLong(typed) - 1).findFirst()
                : sentences.stream().filter(typed::equals).findFirst();
    }
}
