package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Loads and saves single accounts. */
@ApplicationScoped
class ModeratorRepository implements PanacheRepositoryBase<Moderator, Long> {

    Optional<Moderator> byEmail(EmailAddress email) {
        return find("email", email.text()).firstResultOptional();
    }

    /** The account, locked until the end of the transaction. */
    Optional<Moderator> locked(ModeratorId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Gives the account another version for what does not stand in its own row. */
    void countsAsChanged(Moderator account) {
        getEntityManager().lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
