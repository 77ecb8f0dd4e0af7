package dev.parley.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps what screening found, with the comment and the revision it was found in. */
@ApplicationScoped
public class Findings {

    /** All of a comment in one statement, however many there are. */
    private static final String INSERT = """
            insert into finding (site_id, comment_id, revision, position, rule, effect, evidence, matched)
            select :site, :comment, :revision, f.position, f.rule, f.effect, f.evidence, f.matched
            from jsonb_to_recordset(cast(:findings as jsonb))
                as f(position int, rule text, effect text, evidence text, matched text[])
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
    private final ObjectMapper json;

    Findings(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(SiteId site, CommentId comment, int revision, List<Finding> findings) {
        if (!findings.isEmpty()) {
            database.createNativeQuery(INSERT)
                    .setParameter("site", site.value())
                    .setParameter("comment", comment.value())
                    .setParameter("revision", revision)
                    .setParameter("findings", json(findings))
                    .executeUpdate();
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

    private String json(List<Finding> findings) {
        List<Map<String, Object>> rows = IntStream.range(0, findings.size())
                .mapToObj(position -> row(position, findings.get(position)))
                .toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> row(int position, Finding finding) {
        return Map.of(
                "position", position,
                "rule", finding.reason().toString(),
                "effect", finding.effect().toString(),
                "evidence", finding.evidence(),
                "matched", finding.matched());
    }
}
