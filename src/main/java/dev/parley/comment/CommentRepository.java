package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Loads and saves single comments. Lists are read by {@link ThreadReader}. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, CommentKey> {

    /** The comment, locked until the end of the transaction. */
    Comment locked(SiteId site, CommentId id) {
        return lockedIfThere(site, id).orElseThrow(() -> new IllegalArgumentException("No comment " + id));
    }

    /** The same, where there may be none. */
    Optional<Comment> lockedIfThere(SiteId site, CommentId id) {
        return findByIdOptional(CommentKey.of(site, id), LockModeType.PESSIMISTIC_WRITE);
    }
}
