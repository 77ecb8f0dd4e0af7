package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.platform.IdSource;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SessionId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sessions on the server: what the browser holds is worth nothing once the row is gone (threat T28). Every look
 * joins the account, so that a disabled one is out at once.
 */
@ApplicationScoped
@Transactional
class Sessions {

    /** Writing the time of each request would make reading the desk a matter of writing. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    /** How long somebody may look for the phone. */
    static final Duration HALFWAY_AGE = Duration.ofMinutes(10);

    private static final String OPEN_ONES = """
            select s.id, m.id as moderator, case when m.name = '' then m.email else m.name end as name, m.role,
                   s.last_seen_at as lastSeenAt,
                   (select string_agg(cast(w.site_id as text), ',') from moderator_site w where w.moderator_id = m.id) as sites,
                   exists (select from moderator_code_app a where a.moderator_id = m.id and a.confirmed_at is not null)
                       or exists (select from moderator_passkey p where p.moderator_id = m.id) as factored
            from moderator_session s
            join moderator m on m.id = s.moderator_id
            where s.stage = 'complete' and m.state = 'active'
              and s.last_seen_at > :idleSince and s.created_at > :startedAfter
            """;

    private static final String FIND = OPEN_ONES + " and s.token_digest = :digest";

    private static final String AMONG = OPEN_ONES + " and s.id = any(cast(:ids as bigint[]))";

    private static final String SEEN = """
            update moderator_session set last_seen_at = :now where id = :id and last_seen_at < :now
            """;

    private static final String HALFWAY = """
            select m.id
            from moderator_session s
            join moderator m on m.id = s.moderator_id
            where s.token_digest = :digest and s.stage = 'password' and m.state = 'active' and s.created_at > :startedAfter
            """;

    private static final String OPEN = """
            insert into moderator_session
                (id, token_digest, moderator_id, stage, created_at, last_seen_at, client, user_agent)
            values (:id, :digest, :moderator, :stage, :now, :now, :client, :userAgent)
            """;

    /** Of everybody: where people were signed in from is kept no longer than it is needed. */
    private static final String TIDY = """
            delete from moderator_session
            where id in (select id from moderator_session
                         where last_seen_at <= :idleSince or created_at <= :startedAfter
                         for update skip locked)
            """;

    private static final String END_ALL = "delete from moderator_session where moderator_id = :moderator";

    private static final String END_OTHERS = END_ALL + " and id <> :kept";

    private static final String END_ONE = END_ALL + " and id = :id";

    private static final String OWN = """
            select id, client, user_agent as userAgent, created_at as createdAt, last_seen_at as lastSeenAt
            from moderator_session
            where moderator_id = :moderator and stage = 'complete'
              and last_seen_at > :idleSince and created_at > :startedAfter
            order by last_seen_at desc
            """;

    private static final String END = "delete from moderator_session where token_digest = :digest";

    private record Row(
            long id,
            long moderator,
            String name,
            String role,
            Instant lastSeenAt,
            @Nullable String sites,
            boolean factored) {}

    /** One of somebody's own sessions, as its owner may see it. */
    record Own(long id, String client, String userAgent, Instant createdAt, Instant lastSeenAt) {}

    private final EntityManager database;
    private final IdSource ids;
    private final FactorDuty duty;
    private final SessionConfig config;
    private final Clock clock;

    Sessions(EntityManager database, IdSource ids, FactorDuty duty, SessionConfig config, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.duty = duty;
        this.config = config;
        this.clock = clock;
    }

    /** What somebody with this token may do; empty where nobody is signed in by it. */
    @SuppressWarnings("unchecked")
    Optional<Pass> find(SecretToken token) {
        Instant now = clock.instant();
        List<Row> rows = database.createNativeQuery(FIND, Row.class)
                .setParameter("digest", token.digest())
                .setParameter("idleSince", now.minus(config.idle()))
                .setParameter("startedAfter", now.minus(config.longest()))
                .getResultList();
        rows.stream()
                .filter(row -> row.lastSeenAt().isBefore(now.minus(SEEN_PRECISION)))
                .forEach(row -> seen(row, now));
        return rows.stream().findFirst().map(this::pass);
    }

    /** What those of these sessions that are not over may do. Nobody is seen by it. */
    @SuppressWarnings("unchecked")
    Map<SessionId, Pass> open(Set<SessionId> ids) {
        Instant now = clock.instant();
        List<Row> rows = database.createNativeQuery(AMONG, Row.class)
                .setParameter("ids", ids.stream().map(SessionId::value).toArray(Long[]::new))
                .setParameter("idleSince", now.minus(config.idle()))
                .setParameter("startedAfter", now.minus(config.longest()))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new SessionId(row.id()), this::pass));
    }

    private void seen(Row row, Instant now) {
        database.createNativeQuery(SEEN)
                .setParameter("id", row.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    private Pass pass(Row row) {
        Role role = Role.parse(row.role()).orElseThrow();
        Set<SiteId> sites = sites(row.sites());
        boolean owesFactor = !row.factored() && duty.isOwed(role, sites);
        return new Pass(
                Actor.moderator(new ModeratorId(row.moderator())),
                row.name(),
                owesFactor ? Set.of(Right.OWN_ACCOUNT) : Permissions.of(role),
                role == Role.ADMINISTRATOR,
                sites,
                new SessionId(row.id()),
                owesFactor);
    }

    private static Set<SiteId> sites(@Nullable String ids) {
        return ids == null
                ? Set.of()
                : Arrays.stream(ids.split(",", -1))
                        .map(id -> new SiteId(Long.parseLong(id)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose password was right with this token, and the second factor is still to come. */
    @SuppressWarnings("unchecked")
    Optional<ModeratorId> halfway(SecretToken token) {
        List<Long> found = database.createNativeQuery(HALFWAY, Long.class)
                .setParameter("digest", token.digest())
                .setParameter("startedAfter", clock.instant().minus(HALFWAY_AGE))
                .getResultList();
        return found.stream().findFirst().map(ModeratorId::new);
    }

    /** Begins the wait for a second factor. */
    SecretToken openHalfway(ModeratorId moderator, Visit visit) {
        return open(moderator, "password", visit);
    }

    /** Begins a session; those that have run out are cleared away. */
    SecretToken open(ModeratorId moderator, Visit visit) {
        return open(moderator, "complete", visit);
    }

    private SecretToken open(ModeratorId moderator, String stage, Visit visit) {
        SecretToken token = SecretToken.fresh();
        Instant now = clock.instant();
        database.createNativeQuery(TIDY)
                .setParameter("idleSince", now.minus(config.idle()))
                .setParameter("startedAfter", now.minus(config.longest()))
                .executeUpdate();
        database.createNativeQuery(OPEN)
                .setParameter("id", ids.newSessionId().value())
                .setParameter("digest", token.digest())
                .setParameter("moderator", moderator.value())
                .setParameter("now", now)
                .setParameter("stage", stage)
                .setParameter("client", visit.client().address())
                .setParameter("userAgent", visit.userAgent())
                .executeUpdate();
        return token;
    }

    void end(SecretToken token) {
        database.createNativeQuery(END).setParameter("digest", token.digest()).executeUpdate();
    }

    /** Whatever this account is doing ends now. */
    void endAll(ModeratorId moderator) {
        database.createNativeQuery(END_ALL)
                .setParameter("moderator", moderator.value())
                .executeUpdate();
    }

    /** Ends all but one; how many there were. */
    int endOthers(ModeratorId moderator, SessionId kept) {
        return database.createNativeQuery(END_OTHERS)
                .setParameter("moderator", moderator.value())
                .setParameter("kept", kept.value())
                .executeUpdate();
    }

    /** Ends one of somebody's own; how many there were, 0 or 1. */
    int endOne(ModeratorId moderator, SessionId session) {
        return database.createNativeQuery(END_ONE)
                .setParameter("moderator", moderator.value())
                .setParameter("id", session.value())
                .executeUpdate();
    }

    /** The sessions that are not over, the one seen last first. */
    @SuppressWarnings("unchecked")
    List<Own> of(ModeratorId moderator) {
        Instant now = clock.instant();
        return database.createNativeQuery(OWN, Own.class)
                .setParameter("moderator", moderator.value())
                .setParameter("idleSince", now.minus(config.idle()))
                .setParameter("startedAfter", now.minus(config.longest()))
                .getResultList();
    }
}
