package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets programs in by their keys, which are known by a digest alone. */
@ApplicationScoped
@Transactional
class ApiKeys {

    private static final Duration USED_PRECISION = Duration.ofMinutes(1);

    private static final String FIND = """
            select k.id, k.name, k.rights, k.last_used_at as lastUsedAt,
                   (select string_agg(cast(s.site_id as text), ',') from api_key_site s where s.api_key_id = k.id) as sites
            from api_key k
            where k.token_digest = :digest and k.revoked_at is null
            """;

    private static final String USED = "update api_key set last_used_at = :now where id = :id";

    private record Row(
            long id,
            String name,
            String rights,
            @Nullable Instant lastUsedAt,
            @Nullable String sites) {}

    private final EntityManager database;
    private final Clock clock;

    ApiKeys(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the holder of this key may do; empty where it is none of ours, or revoked. */
    @SuppressWarnings("unchecked")
    Optional<Pass> find(ApiKeySecret secret) {
        List<Row> rows = database.createNativeQuery(FIND, Row.class)
                .setParameter("digest", secret.digest())
                .getResultList();
        rows.forEach(this::used);
        return rows.stream().findFirst().map(ApiKeys::pass);
    }

    private void used(Row row) {
        Instant now = clock.instant();
        Instant last = row.lastUsedAt();
        if (last == null || last.isBefore(now.minus(USED_PRECISION))) {
            database.createNativeQuery(USED)
                    .setParameter("id", row.id())
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    private static Pass pass(Row row) {
        return new Pass(
                Actor.apiKey(new ApiKeyId(row.id())),
                row.name(),
                rights(row.rights()),
                false,
                sites(row.sites()),
                null,
                false);
    }

    /** Whatever a row says, a program gets no other rights than those that programs can have. */
    private static Set<Right> rights(String text) {
        return Arrays.stream(text.split(" ", -1))
                .flatMap(right -> Right.parse(right).stream())
                .filter(Permissions.GRANTABLE_TO_PROGRAMS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<SiteId> sites(@Nullable String ids) {
        return ids == null
                ? Set.of()
                : Arrays.stream(ids.split(",", -1))
                        .map(id -> new SiteId(Long.parseLong(id)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
