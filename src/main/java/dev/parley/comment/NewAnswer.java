package dev.parley.comment;

import dev.parley.platform.CommentId;
import java.util.UUID;

/**
 * What somebody of the desk answers to a comment as they saw it.
 *
 * @param seen the version that was seen: it rises with every new wording and every change of state
 * @param name under which it is published
 * @param text fit to be the words of a comment
 * @param once by which a second press of the button is known
 */
public record NewAnswer(CommentId comment, long seen, String name, String text, UUID once) {}
