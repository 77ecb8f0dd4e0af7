package dev.parley.web;

import dev.parley.platform.Sha256;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that are sent as they are or packed, each packed once, and the digest that tells them from others. */
public final class Content {

    private static final int DIGEST_BYTES = 12;
    private static final int NOT_WORTH_PACKING = 256;

    /** The bytes as they go over the wire. */
    record Packed(Coding coding, byte[] bytes) {

        /** Not a copy, and nobody gives it back: as many may send it at once as want to. */
        Buffer buffer() {
            return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
        }
    }

    private final byte @Nullable [] plain;
    private final boolean isWorthPacking;
    private final boolean isLasting;
    private final String digest;
    private final AtomicReferenceArray<@Nullable Packed> packed;
    private final AtomicBoolean isBeingPacked = new AtomicBoolean();

    public Content(byte[] plain) {
        this(plain, false);
    }

    /** @param isLasting whether it stays as it is for as long as the service runs: then packing may take its time */
    Content(byte[] plain, boolean isLasting) {
        this(
                plain,
                plain.length > NOT_WORTH_PACKING,
                isLasting,
                digest(plain),
                new AtomicReferenceArray<>(Coding.values().length));
    }

    private Content(
            byte @Nullable [] plain,
            boolean isWorthPacking,
            boolean isLasting,
            String digest,
            AtomicReferenceArray<@Nullable Packed> packed) {
        this.plain = plain;
        this.isWorthPacking = isWorthPacking;
        this.isLasting = isLasting;
        this.digest = digest;
        this.packed = packed;
    }

    /**
     * The same to be kept: packed, so that nobody who asks waits for it, and else not at all. The few who take nothing
     * packed have it unpacked for them.
     *
     * @param likeBefore what stood in its place until now, for whose readers it is packed; null where nothing did
     */
    public Content compact(@Nullable Content likeBefore) {
        if (!isWorthPacking) {
            return this;
        }
        in(Coding.GZIP);
        if (likeBefore != null && likeBefore.isReady(Coding.BROTLI)) {
            in(Coding.BROTLI);
        }
        return new Content(null, true, isLasting, digest, packed);
    }

    /** Whether the bytes are there, packed so. */
    boolean isReady(Coding coding) {
        return packed.get(coding.ordinal()) != null;
    }

    /** Brotli is packed aside, for those who ask later. */
    void packAside() {
        if (!isBeingPacked.getAndSet(true)) {
            Thread.ofVirtual().name("packing").start(() -> in(Coding.BROTLI));
        }
    }

    /** Strong: it promises the very bytes that {@link #in} gives, so each coding has its own. Does not make them. */
    String tag(Coding coding) {
        return '"' + digest + coding.suffix() + '"';
    }

    /** Bytes in memory, what may yet be packed by Brotli counted as what gzip makes of it. */
    public int weight() {
        int bytes = plain == null ? 0 : plain.length;
        for (Coding coding : Coding.available()) {
            Packed ready = packed.get(coding.ordinal());
            if (coding != Coding.IDENTITY && isWorthPacking) {
                bytes += (ready == null ? in(Coding.GZIP) : ready).bytes().length;
            }
        }
        return bytes;
    }

    /** The bytes as the text that they are. */
    public String text() {
        return new String(plain(), StandardCharsets.UTF_8);
    }

    byte[] plain() {
        return plain == null ? unpacked(in(Coding.GZIP).bytes()) : plain;
    }

    String digest() {
        return digest;
    }

    boolean isWorthPacking() {
        return isWorthPacking;
    }

    /** Two that ask at once may pack twice; the bytes are the same. */
    Packed in(Coding coding) {
        Packed ready = packed.get(coding.ordinal());
        if (ready != null) {
            return ready;
        }
        Packed made = new Packed(coding, coding.pack(plain(), isLasting));
        if (coding != Coding.IDENTITY) {
            packed.set(coding.ordinal(), made);
        }
        return made;
    }

    private static byte[] unpacked(byte[] gzip) {
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("In memory, nothing can fail", e);
        }
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), DIGEST_BYTES));
    }
}
