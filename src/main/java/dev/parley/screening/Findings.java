package dev.parley.screening;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what screening found, with the comment and the revision it was found in. */
@ApplicationScoped
public class Findings {

    private static final String INSERT = """
            insert into finding (site_id, comment_id, revision, position, rule, effect, evidence, matched)
            values (:site, :comment, :revision, :position, :rule, :effect, :evidence, cast(:matched as text[]))
            """;

    /** What moderators change is not screened: it waits for the same reasons as before. */
    private static final String LATEST = """
            select f.comment_id, f.rule, f.effect, f.evidence, f.matched
            from finding f
            where f.site_id = :site and f.comment_id in (:comments)
                and f.revision = (
                    select max(r.number)
                    from comment_revision r
                    where r.site_id = f.site_id and r.comment_id = f.comment_id and r.actor_kind = 'author')
            order by f.comment_id, f.position
            """;

    private record Row(long comment, String rule, String effect, String evidence, String[] matched) {}

    private final EntityManager database;

    Findings(EntityManager database) {
        this.database = database;
    }

    /** Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(SiteId site, CommentId comment, int revision, List<Finding> findings) {
        for (int position = 0; position < findings.size(); position++) {
            insert(site, comment, revision, position, findings.get(position));
        }
    }

    /** The findings on what the author of each comment wrote last; comments without any are absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<CommentId, List<Finding>> latest(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.createNativeQuery(LATEST, Row.class)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new CommentId(row.comment()),
                        Collectors.mapping(Findings::finding, Collectors.toList())));
    }

    private static Finding finding(Row row) {
        return new Finding(
                Reason.of(row.rule()), Effect.of(row.effect()), null, row.evidence(), List.of(row.matched()));
    }

    private void insert(SiteId site, CommentId comment, int revision, int position, Finding finding) {
        database.createNativeQuery(INSERT)
                .setParameter("site", site.value())
                .setParameter("comment", comment.value())
                .setParameter("revision", revision)
                .setParameter("position", position)
                .setParameter("rule", finding.reason().toString())
                .setParameter("effect", finding.effect().toString())
                .setParameter("evidence", finding.evidence())
                .setParameter("matched", finding.matched().toArray(String[]::new))
                .executeUpdate();
    }
}
