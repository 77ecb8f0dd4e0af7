package dev.parley.platform;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The service's own secret and what is signed with it. Generated at the first start into the data folder, readable by
 * its owner alone; there is no default and an example value is refused (threat T29).
 */
@Startup
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;
    private static final int LEAST_CHARACTERS = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Secrets(WebConfig config) {
        String secret = config.secret().map(Secrets::checked).orElseGet(() -> kept(config.dataDir()));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A signature of the text under the service's secret. Name the purpose in the text, so that none serves another. */
    public byte[] sign(String text) {
        return hmac(key, text);
    }

    /** A signature under a key that somebody else holds, such as a reader's cookie. */
    public static byte[] sign(byte[] key, String text) {
        return hmac(new SecretKeySpec(key, ALGORITHM), text);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static String checked(String secret) {
        boolean monotonous = secret.chars().distinct().count() < 8;
        boolean example = secret.toLowerCase(Locale.ROOT).matches(".*(change.?me|example|secret|password).*");
        if (secret.length() < LEAST_CHARACTERS || monotonous || example) {
            throw new CannotStart("PARLEY_SECRET must be at least 32 random characters, not an example value."
                    + " Leave it unset and one is generated.");
        }
        return secret;
    }

    private static String kept(Path dataDir) {
        Path file = dataDir.resolve("secret");
        try {
            Files.createDirectories(dataDir, onlyOwner(dataDir, "rwx------"));
            writeOnce(file);
            return read(file);
        } catch (IOException e) {
            throw new CannotStart("The secret " + file.toAbsolutePath() + " can be neither read nor made: " + e, e);
        }
    }

    private static String read(Path file) throws IOException {
        String secret = Files.readString(file).strip();
        if (secret.length() < LEAST_CHARACTERS) {
            throw new CannotStart("The file " + file.toAbsolutePath()
                    + " is damaged. Restore it, or delete it and a new secret is generated.");
        }
        return secret;
    }

    private static void writeOnce(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        if (Files.exists(file)) {
            return;
        }
        Path fresh =
                Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", onlyOwner(file, "rw-------"));
        try {
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.createLink(file, fresh); // whole or not at all, and the first of two starters wins
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
