package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sees to it that somebody is left who can look after accounts. */
@ApplicationScoped
class Administrators {

    /** In one order, so that two who take leave of each other do not wait for each other. */
    private static final String LOCK = """
            select id from moderator where role = 'administrator' and state = 'active' order by id for update
            """;

    private final EntityManager database;

    Administrators(EntityManager database) {
        this.database = database;
    }

    /** Whether this is the only one who can sign in; nobody else can change that before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    boolean isLast(ModeratorId id) {
        List<Long> active = database.createNativeQuery(LOCK, Long.class).getResultList();
        return active.equals(List.of(id.value()));
    }
}
