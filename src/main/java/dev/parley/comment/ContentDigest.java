package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes two replies the same: article, parent, author name and e-mail, and text. Each field is measured before it
 * is added, so that no two different replies run together. The letters of an e-mail address have no case here.
 */
public final class ContentDigest {

    private final byte[] bytes;

    private ContentDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ContentDigest of(ArticleId article, @Nullable CommentId parent, Authorship author, String text) {
        byte[] name = author.name().getBytes(StandardCharsets.UTF_8);
        byte[] email = author.email().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer measured =
                ByteBuffer.allocate(2 * Long.BYTES + 3 * Integer.BYTES + name.length + email.length + words.length);
        measured.putLong(article.value()).putLong(parent == null ? 0 : parent.value());
        measured.putInt(name.length).put(name);
        measured.putInt(email.length).put(email);
        measured.putInt(words.length).put(words);
        return new ContentDigest(Sha256.of(measured.array()));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean matches(byte[] stored) {
        return Arrays.equals(bytes, stored);
    }
}
