package dev.parley.moderator;

import dev.parley.platform.ApiKeyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads API keys for those who look after them. */
@ApplicationScoped
class KeyReader {

    private static final String KEYS = """
            select k.id, k.name, k.rights, k.created_at as createdAt, k.last_used_at as lastUsedAt,
                   k.revoked_at as revokedAt,
                   (select string_agg(s.name, ', ' order by s.id)
                    from api_key_site w join site s on s.id = w.site_id where w.api_key_id = k.id) as sites,
                   case when m.name = '' then m.email else m.name end as maker, m.state = 'disabled' as makerDisabled
            from api_key k
            join moderator m on m.id = k.made_by
            order by k.revoked_at is not null, k.id desc
            """;

    /**
     * A key.
     *
     * @param rights separated by spaces
     * @param sites names of sites, separated by commas
     * @param makerDisabled whether the account that made it is disabled, which leaves the key as it is
     */
    record Key(
            long id,
            String name,
            String rights,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String sites,
            String maker,
            boolean makerDisabled) {

        ApiKeyId keyId() {
            return new ApiKeyId(id);
        }
    }

    private final EntityManager database;

    KeyReader(EntityManager database) {
        this.database = database;
    }

    /** All of them, the latest first, the revoked at the end. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Key> all() {
        return database.createNativeQuery(KEYS, Key.class).getResultList();
    }
}
