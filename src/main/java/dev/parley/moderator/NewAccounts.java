package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets accounts be made one after the other, by however many instances, so that a look before it tells the truth. */
@ApplicationScoped
class NewAccounts {

    /** Held until the end of the transaction; the number is of no meaning. */
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(725900730123) as text)";

    private final EntityManager database;

    NewAccounts(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void oneAtATime() {
        database.createNativeQuery(ONE_AT_A_TIME).getSingleResult();
    }
}
