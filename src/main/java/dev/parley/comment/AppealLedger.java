package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Keeps for which comments their authors asked for another look, and which of that is answered. */
@ApplicationScoped
class AppealLedger {

    private static final String ADD = """
            insert into appeal (site_id, comment_id, words, rejected_kind, rejected_by, created_at)
            values (:site, :comment, :words, :kind, :actor, :now)
            on conflict (site_id, comment_id) do nothing
            """;

    private static final String SETTLE = """
            update appeal set settled_act = :act
            where site_id = :site and comment_id = any(cast(:comments as bigint[])) and settled_act is null
            """;

    private static final String REOPEN = """
            update appeal set settled_act = null where site_id = :site and settled_act = :act
            """;

    private final EntityManager database;

    AppealLedger(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps an appeal.
     *
     * @param rejecter who is not to decide on it while there is somebody else
     * @return whether it is the first of this comment
     */
    boolean add(SiteId site, CommentId comment, String words, Actor rejecter, Instant now) {
        return database.createNativeQuery(ADD)
                        .setParameter("site", site.value())
                        .setParameter("comment", comment.value())
                        .setParameter("words", words)
                        .setParameter("kind", rejecter.kind().toString())
                        .setParameter("actor", rejecter.id())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Those that are open on these are answered by this act. */
    void settle(SiteId site, ActId act, List<Long> comments) {
        if (comments.isEmpty()) {
            return;
        }
        database.createNativeQuery(SETTLE)
                .setParameter("act", act.value())
                .setParameter("site", site.value())
                .setParameter("comments", comments.toArray(Long[]::new))
                .executeUpdate();
    }

    /** What the act answered is open again. */
    void reopen(SiteId site, ActId act) {
        database.createNativeQuery(REOPEN)
                .setParameter("site", site.value())
                .setParameter("act", act.value())
                .executeUpdate();
    }
}
