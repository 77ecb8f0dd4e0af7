package dev.parley.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How bytes are packed for their way (RFC 9110, 8.4.1), the ones we like best first. */
enum Coding {
    BROTLI("br") {
        @Override
        byte[] pack(byte[] plain, boolean lasting) {
            try {
                return Encoder.compress(plain, lasting ? BROTLI_BEST : BROTLI_LEVEL);
            } catch (IOException e) {
                throw new UncheckedIOException("In memory, nothing can fail", e);
            }
        }
    },

    GZIP("gzip") {
        @Override
        byte[] pack(byte[] plain, boolean lasting) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3 + 64);
            try (GZIPOutputStream gzip = gzip(compressed, lasting ? Deflater.BEST_COMPRESSION : GZIP_LEVEL)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException("In memory, nothing can fail", e);
            }
            return compressed.toByteArray();
        }
    },

    IDENTITY("") {
        @Override
        byte[] pack(byte[] plain, boolean lasting) {
            return plain;
        }
    };

    /** Pages are packed anew with each change: this takes 2 % more bytes than the usual level, and 0.6 of its time. */
    private static final int GZIP_LEVEL = 4;

    /** At this level Brotli costs about what gzip does, and is smaller. */
    private static final Encoder.Parameters BROTLI_LEVEL = new Encoder.Parameters().setQuality(5);

    private static final Encoder.Parameters BROTLI_BEST = new Encoder.Parameters().setQuality(11);

    /** Brotli comes as a native library, which not every platform has. */
    private static final List<Coding> AVAILABLE = Arrays.stream(values())
            .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable())
            .toList();

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    static List<Coding> available() {
        return AVAILABLE;
    }

    private static GZIPOutputStream gzip(ByteArrayOutputStream to, int level) throws IOException {
        return new GZIPOutputStream(to) {
            {
                def.setLevel(level);
            }
        };
    }

    /** As headers name it; empty where nothing was done. */
    String token() {
        return token;
    }

    /** What tells its ETag from those of the others. */
    String suffix() {
        return token.isEmpty() ? "" : "-" + token;
    }

    /** @param lasting whether it is packed once and sent for good, so that it may take its time */
    abstract byte[] pack(byte[] plain, boolean lasting);
}
