package dev.parley.web;

import dev.parley.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Bytes that are sent as they are or packed, each packed once, and the digest that tells them from others. */
public final class Content {

    private static final int DIGEST_BYTES = 12;
    private static final int NOT_WORTH_PACKING = 256;

    /**
     * The bytes as they go over the wire.
     *
     * @param tag strong: it promises these very bytes, so each coding has its own
     */
    record Packed(Coding coding, byte[] bytes, String tag) {}

    private final byte[] plain;
    private final String digest;
    private final AtomicReferenceArray<Packed> packed = new AtomicReferenceArray<>(Coding.values().length);

    public Content(byte[] plain) {
        this.plain = plain;
        this.digest = digest(plain);
    }

    byte[] plain() {
        return plain;
    }

    /** The bytes as the text that they are. */
    public String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    String digest() {
        return digest;
    }

    boolean isWorthPacking() {
        return plain.length > NOT_WORTH_PACKING;
    }

    /** Two that ask at once may pack twice; the bytes are the same. */
    Packed in(Coding coding) {
        Packed ready = packed.get(coding.ordinal());
        if (ready == null) {
            ready = new Packed(coding, coding.pack(plain), '"' + digest + coding.suffix() + '"');
            packed.set(coding.ordinal(), ready);
        }
        return ready;
    }

    /** Packs in every way that anybody may ask for, so that nobody who asks has to wait for it; the bytes in memory. */
    public int prepare() {
        int bytes = plain.length;
        for (Coding coding : Coding.available()) {
            if (coding == Coding.IDENTITY || isWorthPacking()) {
                byte[] made = in(coding).bytes();
                bytes += made == plain ? 0 : made.length;
            }
        }
        return bytes;
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), DIGEST_BYTES));
    }
}
