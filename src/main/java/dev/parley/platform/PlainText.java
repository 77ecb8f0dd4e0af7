package dev.parley.platform;

import java.util.SequencedSet;

/**
 * A text as a reader sees it, without its markup. Not escaped.
 *
 * @param text blocks apart by a blank line, list items by a line end
 * @param targets where its links lead, each once, in their order
 */
public record PlainText(String text, SequencedSet<String> targets) {}
