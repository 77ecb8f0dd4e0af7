package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells authors how many comments moderators will read before theirs. */
@ApplicationScoped
public class QueuePlaces {

    /** Nobody counts further, neither here nor while waiting. */
    public static final int MOST = 100;

    private static final String BEFORE = """
            select own.id, (
                select count(*) from (
                    select from comment c
                    where c.site_id = :site and c.status = 'pending' and c.status <> 'deleted' and c.id < own.id
                    limit :most) ahead)
            from unnest(cast(:ids as bigint[])) as own(id)
            """;

    private record Place(long id, long before) {}

    private final EntityManager database;

    QueuePlaces(EntityManager database) {
        this.database = database;
    }

    /** How many stand before each; {@link #MOST} means as many or more. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<CommentId, Long> before(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        List<Place> places = database.createNativeQuery(BEFORE, Place.class)
                .setParameter("site", site.value())
                .setParameter("most", MOST)
                .setParameter("ids", comments.stream().map(CommentId::value).toArray(Long[]::new))
                .getResultList();
        return places.stream().collect(Collectors.toMap(place -> new CommentId(place.id()), Place::before));
    }
}
