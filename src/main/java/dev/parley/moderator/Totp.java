package dev.parley.moderator;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238), with one step of patience for clocks that differ. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** The step that the code is of: the present one, that before or that after it; empty for any other code. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String code(byte[] secret, Instant now) {
        try {
            SecretKeySpec key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }
}
