package dev.parley.moderator;

import dev.parley.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what has to be read again, and must not be readable in a copy of the database: AES-GCM under the service's secret. */
@ApplicationScoped
class SecretBox {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.sign("key of the secret box"), "AES");
    }

    /** Seals; only to be opened with the same label, so that a row copied to another account is worthless there. */
    byte[] seal(byte[] secret, String label) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, label);
        byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE_BYTES, sealed.length);
        return box;
    }

    byte[] open(byte[] box, String label) {
        byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(box, NONCE_BYTES, box.length), label);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String label) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed under another secret than PARLEY_SECRET, or damaged", e);
        }
    }
}
