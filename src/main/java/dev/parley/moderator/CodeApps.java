package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Apps that show codes. A secret is shown until its first code has proven that it arrived, for ten minutes at most, and
 * never again.
 */
@ApplicationScoped
@Transactional
class CodeApps {

    /** How long a secret waits for its first code: a page left open is not a way in for ever. */
    private static final Duration PROOF = Duration.ofMinutes(10);

    private static final String BEGIN = """
            insert into moderator_code_app (moderator_id, secret, begun_at) values (:moderator, :secret, :now)
            on conflict (moderator_id) do update
            set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
            where moderator_code_app.confirmed_at is null
            """;

    private static final String PENDING = """
            select secret from moderator_code_app
            where moderator_id = :moderator and confirmed_at is null and begun_at > :begunAfter
            """;

    private static final String CONFIRMED = """
            select secret from moderator_code_app where moderator_id = :moderator and confirmed_at is not null
            """;

    private static final String CONFIRM = """
            update moderator_code_app set confirmed_at = :now, last_step = :step
            where moderator_id = :moderator and confirmed_at is null
            """;

    /** Of two who send the same code at the same time, the second changes nothing. */
    private static final String USE = """
            update moderator_code_app set last_step = :step
            where moderator_id = :moderator and confirmed_at is not null and last_step < :step
            """;

    private static final String REMOVE = "delete from moderator_code_app where moderator_id = :moderator";

    private final EntityManager database;
    private final SecretBox box;
    private final Clock clock;

    CodeApps(EntityManager database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    /** A new secret, to be shown; empty where there is an app already. */
    Optional<byte[]> begin(ModeratorId moderator) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        boolean begun = database.createNativeQuery(BEGIN)
                        .setParameter("moderator", moderator.value())
                        .setParameter("secret", box.seal(secret, label(moderator)))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        return begun ? Optional.of(secret) : Optional.empty();
    }

    /** The secret that is shown and not proven yet; empty also where that was too long ago. */
    Optional<byte[]> pending(ModeratorId moderator) {
        Instant begunAfter = clock.instant().minus(PROOF);
        return secret(
                database.createNativeQuery(PENDING, byte[].class).setParameter("begunAfter", begunAfter), moderator);
    }

    boolean has(ModeratorId moderator) {
        return confirmed(moderator).isPresent();
    }

    /** Whether the code proves the pending secret, which then counts; the code is used up by that. */
    boolean confirm(ModeratorId moderator, String code) {
        OptionalLong step = step(pending(moderator), code);
        return step.isPresent()
                && database.createNativeQuery(CONFIRM)
                                .setParameter("moderator", moderator.value())
                                .setParameter("now", clock.instant())
                                .setParameter("step", step.getAsLong())
                                .executeUpdate()
                        == 1;
    }

    /** Whether the code is good; it is not a second time, nor is any before it. */
    boolean use(ModeratorId moderator, String code) {
        OptionalLong step = step(confirmed(moderator), code);
        return step.isPresent()
                && database.createNativeQuery(USE)
                                .setParameter("moderator", moderator.value())
                                .setParameter("step", step.getAsLong())
                                .executeUpdate()
                        == 1;
    }

    /** Whether there was one. */
    boolean remove(ModeratorId moderator) {
        return database.createNativeQuery(REMOVE)
                        .setParameter("moderator", moderator.value())
                        .executeUpdate()
                == 1;
    }

    private OptionalLong step(Optional<byte[]> secret, String code) {
        return secret.map(known -> Totp.step(known, code, clock.instant())).orElseGet(OptionalLong::empty);
    }

    private Optional<byte[]> confirmed(ModeratorId moderator) {
        return secret(database.createNativeQuery(CONFIRMED, byte[].class), moderator);
    }

    @SuppressWarnings("unchecked")
    private Optional<byte[]> secret(Query query, ModeratorId moderator) {
        List<byte[]> sealed = query.setParameter("moderator", moderator.value()).getResultList();
        return sealed.stream().findFirst().map(secret -> box.open(secret, label(moderator)));
    }

    private static String label(ModeratorId moderator) {
        return "code app of " + moderator;
    }
}
