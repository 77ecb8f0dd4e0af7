package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down on which sites an account acts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SiteGrants {

    /** More would make rows of the log larger than anybody reads. */
    private static final int NAMED_IN_LOG = 50;

    private static final String CLEAR = "delete from moderator_site where moderator_id = :moderator";

    private static final String GRANT = """
            insert into moderator_site (moderator_id, site_id)
            select :moderator, id from site where id in (:sites)
            """;

    private final EntityManager database;

    SiteGrants(EntityManager database) {
        this.database = database;
    }

    void replace(ModeratorId moderator, List<SiteView> sites) {
        database.createNativeQuery(CLEAR)
                .setParameter("moderator", moderator.value())
                .executeUpdate();
        if (!sites.isEmpty()) {
            database.createNativeQuery(GRANT)
                    .setParameter("moderator", moderator.value())
                    .setParameter(
                            "sites",
                            sites.stream().map(site -> site.id().value()).toList())
                    .executeUpdate();
        }
    }

    /** How the log names sites. */
    static String inLog(List<String> keys) {
        String more = keys.size() > NAMED_IN_LOG ? " +" + (keys.size() - NAMED_IN_LOG) : "";
        return keys.stream().limit(NAMED_IN_LOG).collect(Collectors.joining(" ")) + more;
    }
}
