package dev.parley.web;

import dev.parley.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bytes that are sent as they are or compressed, and the digest that tells them from others. */
final class Content {

    private static final int DIGEST_BYTES = 12;

    private final byte[] plain;
    private final String digest;

    Content(byte[] plain) {
        this.plain = plain;
        this.digest = digest(plain);
    }

    byte[] plain() {
        return plain;
    }

    String digest() {
        return digest;
    }

    byte[] gzip() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("In memory, nothing can fail", e);
        }
        return compressed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), DIGEST_BYTES));
    }
}
