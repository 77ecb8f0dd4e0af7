package dev.parley.submission;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.CommentId;

/**
 * A report as a reader sent it.
 *
 * @param reason the text form of one, as sent; empty for none
 * @param words as typed
 */
public record ReaderReport(CommentId comment, String reason, String words, ClientAddress client) {}
