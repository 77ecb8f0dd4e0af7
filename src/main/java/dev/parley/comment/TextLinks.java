package dev.parley.comment;

import java.util.SequencedSet;

/**
 * The links of a text, as {@link CommentText#links} tells them.
 *
 * @param places where they lead, each place once
 * @param asTyped how they stand in the text, each form once: whoever looks for them there finds them
 */
public record TextLinks(SequencedSet<String> places, SequencedSet<String> asTyped) {}
