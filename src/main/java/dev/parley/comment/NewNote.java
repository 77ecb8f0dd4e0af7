package dev.parley.comment;

import dev.parley.platform.CommentId;
import java.util.UUID;

/**
 * What somebody of the desk notes on the author of a comment.
 *
 * @param text at most {@value #LONGEST} bytes of UTF-8
 * @param once by which a second press of the button is known
 */
public record NewNote(CommentId comment, String text, UUID once) {

    public static final int LONGEST = 500;
}
