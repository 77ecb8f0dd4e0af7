package dev.parley.moderator;

import com.yubico.webauthn.RegistrationResult;
import dev.parley.platform.IdSource;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the public halves of passkeys. */
@ApplicationScoped
@Transactional
class Passkeys {

    private static final String OF = """
            select id, name, created_at as createdAt, last_used_at as lastUsedAt
            from moderator_passkey where moderator_id = :moderator order by id
            """;

    private static final String CREDENTIALS = """
            select credential_id as credentialId, moderator_id as moderator, public_key as publicKey,
                   sign_count as signCount
            from moderator_passkey
            """;

    private static final String CREDENTIAL = CREDENTIALS + " where credential_id = :credential";

    private static final String CREDENTIALS_OF = CREDENTIALS + " where moderator_id = :moderator";

    private static final String ADD = """
            insert into moderator_passkey
                (credential_id, id, moderator_id, name, public_key, sign_count, created_at)
            values (:credential, :id, :moderator, :name, :key, :count, :now)
            on conflict (credential_id) do nothing
            """;

    private static final String USED = """
            update moderator_passkey set sign_count = :count, last_used_at = :now where credential_id = :credential
            """;

    private static final String REMOVE_ALL = "delete from moderator_passkey where moderator_id = :moderator";

    private static final String REMOVE = REMOVE_ALL + " and id = :id";

    /** Of an old challenge that was answered nothing needs to be known: it is refused by its age. */
    private static final String TIDY = "delete from passkey_challenge_used where expires_at < :now";

    private static final String ANSWER = """
            insert into passkey_challenge_used (digest, expires_at) values (:digest, :end) on conflict do nothing
            """;

    /** A passkey, as its owner may see it. */
    record Passkey(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** What a signature is checked against. */
    record Credential(byte[] credentialId, long moderator, byte[] publicKey, long signCount) {}

    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    Passkeys(EntityManager database, IdSource ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Passkey> of(ModeratorId moderator) {
        return database.createNativeQuery(OF, Passkey.class)
                .setParameter("moderator", moderator.value())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Credential> credentials(ModeratorId moderator) {
        return database.createNativeQuery(CREDENTIALS_OF, Credential.class)
                .setParameter("moderator", moderator.value())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Credential> credential(byte[] id) {
        List<Credential> found = database.createNativeQuery(CREDENTIAL, Credential.class)
                .setParameter("credential", id)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Whether it was not there yet. */
    boolean add(ModeratorId moderator, String name, RegistrationResult made) {
        return database.createNativeQuery(ADD)
                        .setParameter("credential", made.getKeyId().getId().getBytes())
                        .setParameter("id", ids.newActId().value())
                        .setParameter("moderator", moderator.value())
                        .setParameter("name", name)
                        .setParameter("key", made.getPublicKeyCose().getBytes())
                        .setParameter("count", made.getSignatureCount())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void used(byte[] credential, long count) {
        database.createNativeQuery(USED)
                .setParameter("credential", credential)
                .setParameter("count", count)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Whether there was one. */
    boolean remove(ModeratorId moderator, long id) {
        return database.createNativeQuery(REMOVE)
                        .setParameter("moderator", moderator.value())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void removeAll(ModeratorId moderator) {
        database.createNativeQuery(REMOVE_ALL)
                .setParameter("moderator", moderator.value())
                .executeUpdate();
    }

    /** Whether this is the first answer to the challenge. */
    boolean isFirstAnswer(byte[] challengeDigest, Instant goodUntil) {
        database.createNativeQuery(TIDY).setParameter("now", clock.instant()).executeUpdate();
        return database.createNativeQuery(ANSWER)
                        .setParameter("digest", challengeDigest)
                        .setParameter("end", goodUntil)
                        .executeUpdate()
                == 1;
    }
}
