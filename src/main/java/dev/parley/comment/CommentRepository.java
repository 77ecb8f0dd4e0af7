package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Loads and saves single comments. Lists are read by {@link ThreadReader}. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, CommentKey> {

    /** The comment, locked until the end of the transaction. */
    Comment locked(SiteId site, CommentId id) {
        return findByIdOptional(CommentKey.of(site, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalArgumentException("No comment " + id));
    }
}
