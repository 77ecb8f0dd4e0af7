package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads accounts for those who look after them. */
@ApplicationScoped
@Transactional
class PeopleReader {

    private static final String PEOPLE = """
            select m.id, m.email, m.name, m.role, m.state, m.version,
                   (select string_agg(s.key, ',' order by s.id)
                    from moderator_site w join site s on s.id = w.site_id where w.moderator_id = m.id) as sites,
                   (select max(s.last_seen_at) from moderator_session s where s.moderator_id = m.id) as seen,
                   exists (select from moderator_code_app a where a.moderator_id = m.id and a.confirmed_at is not null)
                       or exists (select from moderator_passkey p where p.moderator_id = m.id) as factored,
                   (select count(*) from api_key k where k.made_by = m.id and k.revoked_at is null) as keys
            from moderator m
            """;

    private static final String IN_ORDER = PEOPLE + """
            order by m.state = 'disabled', lower(case when m.name = '' then m.email else m.name end), m.id
            """;

    private static final String ONE = PEOPLE + " where m.id = :id";

    private record Row(
            long id,
            String email,
            String name,
            String role,
            String state,
            long version,
            @Nullable String sites,
            @Nullable Instant seen,
            boolean factored,
            long keys) {}

    /**
     * An account.
     *
     * @param siteKeys the sites it is given; of no meaning for administrators
     * @param seen when it was last seen; null where it has no session
     * @param factored whether it has a second factor
     * @param keys how many API keys it has made that still open something
     */
    record Person(
            ModeratorId id,
            String email,
            String name,
            Role role,
            AccountState state,
            long version,
            List<String> siteKeys,
            @Nullable Instant seen,
            boolean factored,
            long keys) {}

    private final EntityManager database;

    PeopleReader(EntityManager database) {
        this.database = database;
    }

    /** Everybody; disabled accounts at the end. */
    List<Person> all() {
        return read(database.createNativeQuery(IN_ORDER, Row.class));
    }

    Optional<Person> one(ModeratorId id) {
        return read(database.createNativeQuery(ONE, Row.class).setParameter("id", id.value())).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Person> read(Query query) {
        return ((List<Row>) query.getResultList())
                .stream()
                        .map(row -> new Person(
                                new ModeratorId(row.id()),
                                row.email(),
                                row.name(),
                                Role.parse(row.role()).orElseThrow(),
                                AccountState.of(row.state()),
                                row.version(),
                                row.sites() == null
                                        ? List.of()
                                        : Arrays.asList(row.sites().split(",", -1)),
                                row.seen(),
                                row.factored(),
                                row.keys()))
                        .toList();
    }
}
