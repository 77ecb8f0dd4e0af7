package dev.parley.moderator;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id by the figures of OWASP's cheat sheet: 19 MiB, two passes, one lane. Text forms are PHC strings, so that
 * hashes of other figures can still be checked when these change.
 */
@ApplicationScoped
class PasswordHashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Each takes 19 MiB and a core while it runs: half of the cores are left to those who read and write replies. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /** Each waits on a thread that could answer somebody else, so that more are sent away at once. */
    private static final int WAITING = 8;

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final LongAdder worked = new LongAdder();

    /** What is checked where there is no hash, so that it takes as long (threat T26). */
    private String dummy = "";

    /** Not where the field is: the stand-in that others hold of this bean would compute one, too, at the start. */
    @PostConstruct
    void prepare() {
        dummy = hash(SecretToken.fresh().text());
    }

    /** A hash with a fresh salt. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return working(() -> argon2().hash(bytes(password), salt).getResult());
    }

    /**
     * Whether the password is the one of the hash. Does the same work for a hash that is not there.
     *
     * @throws Problem UNAVAILABLE where too many are waiting
     */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = working(() -> check(password, hash == null ? dummy : hash));
        return matches && hash != null;
    }

    /** How many hashes were computed so far. */
    long worked() {
        return worked.sum();
    }

    private static boolean check(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static Argon2Function argon2() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    /** However a keyboard composes its letters, it is the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    /** How many more can come before they are sent away. */
    int placesLeft() {
        return places.availablePermits();
    }

    /**
     * Does such work once it is its turn.
     *
     * @throws Problem UNAVAILABLE where too many are waiting, at once; or where the turn does not come
     */
    <T> T working(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(ErrorCode.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        try {
            worked.increment();
            return work.get();
        } finally {
            slots.release();
        }
    }
}
