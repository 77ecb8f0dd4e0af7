package dev.parley.submission;

import dev.parley.article.ArticleView;
import dev.parley.comment.AuthorKey;
import dev.parley.comment.OwnComment;
import dev.parley.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A reply with the proof that it is the reader's own.
 *
 * @param mayEdit whether its words may still be changed
 */
public record OwnReply(OwnComment comment, ArticleView article, AuthorKey author, boolean mayEdit) {

    /** Goes into the forms that change this reply: bound to it and to the private cookie (threat T5). */
    public String token() {
        byte[] key = author.secret().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sign(key, "own-reply " + comment.id()));
    }

    public boolean accepts(String token) {
        return MessageDigest.isEqual(token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
