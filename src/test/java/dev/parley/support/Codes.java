package dev.parley.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: makes of a secret, as the page shows it, the code of this moment. */
public final class Codes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_A_LETTER = 5;

    private Codes() {}

    public static String now(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        BigInteger number = secret.chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(
                        BigInteger.ONE,
                        (sum, digit) -> sum.shiftLeft(BITS_A_LETTER).or(digit));
        byte[] withGuard = number.toByteArray();
        byte[] bytes = new byte[secret.length() * BITS_A_LETTER / 8];
        System.arraycopy(withGuard, withGuard.length - bytes.length, bytes, 0, bytes.length);
        return bytes;
    }
}
