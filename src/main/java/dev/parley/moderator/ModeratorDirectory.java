package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells by what name actors are shown. */
@ApplicationScoped
public class ModeratorDirectory {

    private static final String NAMES = """
            select 'moderator' as kind, m.id, case
                when m.name = '' then m.email
                when exists (select from moderator o where lower(o.name) = lower(m.name) and o.id <> m.id)
                then m.name || ' (' || m.email || ')'
                else m.name end as name
            from moderator m where m.id in (:moderators)
            union all
            select 'api-key', id, name
            from api_key where id in (:keys)
            """;

    private record Row(String kind, long id, String name) {

        Actor actor() {
            return kind.equals("moderator") ? Actor.moderator(new ModeratorId(id)) : Actor.apiKey(new ApiKeyId(id));
        }
    }

    private final EntityManager database;

    ModeratorDirectory(EntityManager database) {
        this.database = database;
    }

    /**
     * The names of those that have one: accounts, also disabled ones, and API keys, also revoked ones. Of accounts
     * that share a name, each is shown with its address (threat T32). One statement for all of them.
     */
    @Transactional
    public Map<Actor, String> names(Collection<Actor> actors) {
        List<Long> moderators = ids(actors, Actor.Kind.MODERATOR);
        List<Long> keys = ids(actors, Actor.Kind.API_KEY);
        return moderators.isEmpty() && keys.isEmpty() ? Map.of() : read(moderators, keys);
    }

    private static List<Long> ids(Collection<Actor> actors, Actor.Kind kind) {
        return actors.stream()
                .filter(actor -> actor.kind() == kind)
                .map(Actor::id)
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<Actor, String> read(List<Long> moderators, List<Long> keys) {
        List<Row> rows = database.createNativeQuery(NAMES, Row.class)
                .setParameter("moderators", orNobody(moderators))
                .setParameter("keys", orNobody(keys))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(Row::actor, Row::name));
    }

    /** An empty list is no SQL; nothing has the id 0. */
    private static List<Long> orNobody(List<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
