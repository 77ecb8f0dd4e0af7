package dev.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Makes a transaction see one moment, so that what its statements read fits together. Without it each statement sees
 * what was committed before it began, and a reply can be in two places of a page, or in none.
 */
@ApplicationScoped
public class Snapshot {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private final EntityManager database;

    Snapshot(EntityManager database) {
        this.database = database;
    }

    /** To be called before anything is read, in a transaction that writes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        database.createNativeQuery(ONE_MOMENT).executeUpdate();
    }
}
