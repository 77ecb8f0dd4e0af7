package dev.parley.comment;

import dev.parley.platform.CommentId;

/**
 * New words for a comment as somebody of the desk saw it.
 *
 * @param seen the version that was seen: it rises with every new wording and every change of state
 * @param text fit to be the words of a comment
 */
public record Rewording(CommentId comment, long seen, String text) {}
