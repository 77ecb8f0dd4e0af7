package dev.parley.moderator;

import dev.parley.platform.BaseUrl;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links that open a door once. There is at most one a purpose and account: a new one voids the old. */
@ApplicationScoped
@Transactional
class OneTimeLinks {

    private static final long NOBODY = 0;

    private static final String VOID = """
            delete from one_time_link
            where purpose = :purpose and coalesce(moderator_id, 0) = :moderator
            """;

    private static final String MAKE = """
            insert into one_time_link (token_digest, purpose, moderator_id, created_at, expires_at)
            values (:digest, :purpose, nullif(cast(:moderator as bigint), 0), :now, :end)
            """;

    private static final String HOLDER = """
            select coalesce(moderator_id, 0) from one_time_link
            where token_digest = :digest and purpose = :purpose and expires_at > :now
            """;

    private static final String USE = """
            delete from one_time_link
            where token_digest = :digest and purpose = :purpose and expires_at > :now
            """;

    private static final String DROP_ALL = "delete from one_time_link where moderator_id = :moderator";

    private final EntityManager database;
    private final BaseUrl base;
    private final Clock clock;

    OneTimeLinks(EntityManager database, BaseUrl base, Clock clock) {
        this.database = database;
        this.base = base;
        this.clock = clock;
    }

    /** @param moderator whose door it opens; null for the set-up */
    SecretToken make(LinkPurpose purpose, @Nullable ModeratorId moderator) {
        drop(purpose, moderator);
        SecretToken token = SecretToken.fresh();
        Instant now = clock.instant();
        database.createNativeQuery(MAKE)
                .setParameter("digest", token.digest())
                .setParameter("purpose", purpose.toString())
                .setParameter("moderator", moderator == null ? NOBODY : moderator.value())
                .setParameter("now", now)
                .setParameter("end", now.plus(purpose.age()))
                .executeUpdate();
        return token;
    }

    /** The whole address, from the configured base and never from a Host header (threat T24). */
    String address(LinkPurpose purpose, SecretToken token) {
        return base + purpose.path() + "?token=" + token.text();
    }

    void drop(LinkPurpose purpose, @Nullable ModeratorId moderator) {
        database.createNativeQuery(VOID)
                .setParameter("purpose", purpose.toString())
                .setParameter("moderator", moderator == null ? NOBODY : moderator.value())
                .executeUpdate();
    }

    void dropAll(ModeratorId moderator) {
        database.createNativeQuery(DROP_ALL)
                .setParameter("moderator", moderator.value())
                .executeUpdate();
    }

    /** Whose door the link opens (0 for the set-up); empty where it opens none, or none any more. */
    @SuppressWarnings("unchecked")
    Optional<ModeratorId> holder(LinkPurpose purpose, SecretToken token) {
        List<Long> found = database.createNativeQuery(HOLDER, Long.class)
                .setParameter("digest", token.digest())
                .setParameter("purpose", purpose.toString())
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().findFirst().map(ModeratorId::new);
    }

    /** Opens the door, once; of two who come at the same time the second finds it shut. */
    boolean use(LinkPurpose purpose, SecretToken token) {
        return database.createNativeQuery(USE)
                        .setParameter("digest", token.digest())
                        .setParameter("purpose", purpose.toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
