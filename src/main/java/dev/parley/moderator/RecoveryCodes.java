package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import dev.parley.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes on paper: ten, each good once. Kept as signatures under the service's secret, because they are short. */
@ApplicationScoped
@Transactional
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;

    private static final String INSERT = """
            insert into moderator_recovery_code (moderator_id, digest) values (:moderator, :digest)
            """;

    private static final String USE = """
            delete from moderator_recovery_code where moderator_id = :moderator and digest = :digest
            """;

    private static final String DROP = "delete from moderator_recovery_code where moderator_id = :moderator";

    private static final String COUNT = """
            select count(*) from moderator_recovery_code where moderator_id = :moderator
            """;

    private final EntityManager database;
    private final Secrets secrets;

    RecoveryCodes(EntityManager database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** New ones, to be shown once; the old ones open nothing any more. */
    List<String> make(ModeratorId moderator) {
        drop(moderator);
        List<String> codes = Stream.generate(RecoveryCodes::code).limit(CODES).toList();
        for (String code : codes) {
            database.createNativeQuery(INSERT)
                    .setParameter("moderator", moderator.value())
                    .setParameter("digest", digest(moderator, code))
                    .executeUpdate();
        }
        return codes;
    }

    private static String code() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base32.of(random).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Whether it is one of theirs; it is none afterwards. */
    boolean use(ModeratorId moderator, String code) {
        return database.createNativeQuery(USE)
                        .setParameter("moderator", moderator.value())
                        .setParameter("digest", digest(moderator, code))
                        .executeUpdate()
                == 1;
    }

    int left(ModeratorId moderator) {
        Number count = (Number) database.createNativeQuery(COUNT)
                .setParameter("moderator", moderator.value())
                .getSingleResult();
        return count.intValue();
    }

    void drop(ModeratorId moderator) {
        database.createNativeQuery(DROP)
                .setParameter("moderator", moderator.value())
                .executeUpdate();
    }

    private byte[] digest(ModeratorId moderator, String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return secrets.sign("recovery code " + moderator + " " + code);
    }
}
