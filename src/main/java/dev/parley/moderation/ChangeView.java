package dev.parley.moderation;

import java.util.List;

/**
 * How one wording became the next.
 *
 * @param note why nothing is marked; may be empty
 * @param before the whole earlier wording, where nothing is marked; else empty
 */
public record ChangeView(String title, String note, List<PartView> parts, String before) {

    /** Of its three texts one is filled; none for words that are left out. */
    public record PartView(String kept, String gone, String added) {}
}
