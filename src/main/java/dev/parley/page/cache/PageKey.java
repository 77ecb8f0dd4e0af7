package dev.parley.page.cache;

/**
 * Which page. Two requests that have one key get the same bytes.
 *
 * @param kind what sort of page, by which kinds are told apart; of our own words
 * @param name what the page is about, such as the slug of an article; may be empty
 * @param place the part of it that is asked for, of allow-listed parameters alone (threat T25); empty for the beginning
 */
public record PageKey(String kind, String name, String place) {

    /** Bytes in memory, about: a byte a character, and what three strings and a record are. */
    int weight() {
        return 150 + name.length() + place.length();
    }
}
