package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives out what waits, so that no two hold the same card. A lease keeps others from deciding, not the holder: a
 * decision is bound to the version that was seen all the same. What a batch costs does not depend on how much waits.
 */
@ApplicationScoped
class Leases {

    /** How long a card is kept for whoever neither decides nor asks to keep it. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    /** As many as one screen may hold. */
    static final int MOST = QueueQuery.LARGEST_PAGE;

    private static final String FREE = """
            with free as (
                select c.id
                from comment c
                left join lease l on l.site_id = c.site_id and l.comment_id = c.id
                where c.site_id = :site and c.status = 'pending' and c.status <> 'deleted'
                    and c.id <> all(cast(:shown as bigint[]))
                    and (l.until is null or l.until <= :now or (l.holder_kind = :kind and l.holder_id = :holder))
            """ + Impartiality.FOR_HOLDER;

    /** Of what others are locking at this moment nothing is waited for; what they took meanwhile is not taken back. */
    private static final String TAKE = """
                limit :limit
                for no key update of c skip locked)
            , taken as (
                insert into lease as l (site_id, comment_id, holder_kind, holder_id, until)
                select :site, id, :kind, :holder, :until from free order by id
                on conflict (site_id, comment_id) do update
                    set holder_kind = excluded.holder_kind, holder_id = excluded.holder_id, until = excluded.until
                    where l.until <= :now or (l.holder_kind = :kind and l.holder_id = :holder)
                returning l.comment_id)
            select free.id, taken.comment_id is not null
            from free left join taken on taken.comment_id = free.id
            order by free.id
            """;

    private static final String KEEP = """
            insert into lease as l (site_id, comment_id, holder_kind, holder_id, until)
            select :site, c.id, :kind, :holder, :until
            from comment c
            where c.site_id = :site and c.id = any(cast(:comments as bigint[])) and c.status = 'pending'
            %s
            order by c.id
            on conflict (site_id, comment_id) do update
                set holder_kind = excluded.holder_kind, holder_id = excluded.holder_id, until = excluded.until
                where l.until <= :now or (l.holder_kind = :kind and l.holder_id = :holder)
            returning l.comment_id
            """.formatted(Impartiality.FOR_HOLDER);

    /** In the order of the cards, like all who lock several: else two could wait for each other. */
    private static final String GIVE_BACK = """
            delete from lease
            where site_id = :site and comment_id in (
                select comment_id
                from lease
                where site_id = :site and holder_kind = :kind and holder_id = :holder
                    and comment_id = any(cast(:comments as bigint[]))
                order by comment_id
                for update)
            """;

    private static final String END = """
            delete from lease
            where site_id = :site and comment_id in (
                select comment_id
                from lease
                where site_id = :site and comment_id = any(cast(:comments as bigint[]))
                order by comment_id
                for update)
            """;

    /** What its author took back while it was held would stay for good. */
    private static final String FORGET = """
            delete from lease
            where site_id = :site and comment_id in (
                select comment_id from lease where site_id = :site and until < :longAgo for update skip locked)
            """;

    private static final String LIVE = """
            select c.id, c.status, c.version, l.holder_kind, l.holder_id, l.until
            from lease l
            join comment c on c.site_id = l.site_id and c.id = l.comment_id
            where l.site_id = :site and l.until > :now and l.comment_id = any(cast(:comments as bigint[]))
            """;

    private static final String COUNT_OF_OTHERS = """
            select count(*)
            from lease l
            join comment c on c.site_id = l.site_id and c.id = l.comment_id
            where l.site_id = :site and l.until > :now and not (l.holder_kind = :kind and l.holder_id = :holder)
                and c.status = 'pending'
            """;

    /** Others can be first on all that seemed free, as often as there are others; at some point it is enough. */
    private static final int TRIES = 20;

    /** A card that seemed free, and whether it still was. */
    private record Try(long comment, boolean isTaken) {}

    private record Row(long comment, String status, long version, String holderKind, long holder, Instant until) {

        Lease lease() {
            return new Lease(
                    new CommentId(comment),
                    CommentStatus.parse(status).orElseThrow(),
                    version,
                    new Actor(Actor.Kind.of(holderKind), holder),
                    until);
        }
    }

    private final EntityManager database;
    private final Clock clock;

    Leases(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the first cards of a page that are free, or are this holder's already.
     *
     * @param shown what the holder has before them, and does not want again
     * @return oldest first; fewer than asked for where no more are free
     */
    @Transactional
    List<CommentId> take(QueueQuery page, Actor holder, Collection<CommentId> shown) {
        forgetOld(page.site());
        List<Try> free = takeOnce(page, holder, shown);
        for (int tries = 1; tries < TRIES && !free.stream().allMatch(Try::isTaken); tries++) {
            free = takeOnce(page, holder, shown);
        }
        return free.stream()
                .filter(Try::isTaken)
                .map(taken -> new CommentId(taken.comment()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Try> takeOnce(QueueQuery page, Actor holder, Collection<CommentId> shown) {
        return held(database.createNativeQuery(take(page.direction()), Try.class), page.site(), holder)
                .setParameter("place", page.place())
                .setParameter("shown", ids(shown))
                .setParameter("now", clock.instant())
                .setParameter("until", end())
                .setParameter("limit", page.limit())
                .getResultList();
    }

    static String take(QueueQuery.Direction direction) {
        return FREE
                + switch (direction) {
                    case OLDEST -> " and c.id > :place order by c.id\n";
                    case NEWEST -> " and c.id < :place order by c.id desc\n";
                }
                + TAKE;
    }

    /**
     * Takes these, or begins their time anew, as far as they still wait and nobody else has taken them.
     *
     * @return those that are this holder's now
     */
    @Transactional
    @SuppressWarnings("unchecked")
    Set<CommentId> keep(SiteId site, Actor holder, Collection<CommentId> comments) {
        List<Long> kept = held(database.createNativeQuery(KEEP, Long.class), site, holder)
                .setParameter("comments", ids(comments))
                .setParameter("now", clock.instant())
                .setParameter("until", end())
                .getResultList();
        return kept.stream().map(CommentId::new).collect(Collectors.toSet());
    }

    /** What is not this holder's stays as it is. */
    @Transactional
    void giveBack(SiteId site, Actor holder, Collection<CommentId> comments) {
        held(database.createNativeQuery(GIVE_BACK), site, holder)
                .setParameter("comments", ids(comments))
                .executeUpdate();
    }

    /** What was decided is nobody's any more. */
    @Transactional
    void end(SiteId site, Collection<CommentId> comments) {
        database.createNativeQuery(END)
                .setParameter("site", site.value())
                .setParameter("comments", ids(comments))
                .executeUpdate();
    }

    /** Which of these somebody is deciding on. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Lease> live(SiteId site, Collection<CommentId> comments) {
        List<Row> rows = database.createNativeQuery(LIVE, Row.class)
                .setParameter("site", site.value())
                .setParameter("comments", ids(comments))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(Row::lease).toList();
    }

    /** Which of these somebody else is deciding on. */
    @Transactional
    List<Lease> ofOthers(SiteId site, Actor holder, Collection<CommentId> comments) {
        return live(site, comments).stream()
                .filter(lease -> !lease.holder().equals(holder))
                .toList();
    }

    /** How many cards others are deciding on. */
    @Transactional
    long countOfOthers(SiteId site, Actor holder) {
        Object count = held(database.createNativeQuery(COUNT_OF_OTHERS, Long.class), site, holder)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return (Long) count;
    }

    private void forgetOld(SiteId site) {
        database.createNativeQuery(FORGET)
                .setParameter("site", site.value())
                .setParameter("longAgo", clock.instant().minus(LENGTH))
                .executeUpdate();
    }

    private Instant end() {
        return clock.instant().plus(LENGTH);
    }

    private static Query held(Query query, SiteId site, Actor holder) {
        return query.setParameter("site", site.value())
                .setParameter("kind", holder.kind().toString())
                .setParameter("holder", holder.id());
    }

    private static Long[] ids(Collection<CommentId> comments) {
        return comments.stream().map(CommentId::value).toArray(Long[]::new);
    }
}
