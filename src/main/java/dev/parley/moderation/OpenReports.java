package dev.parley.moderation;

import dev.parley.comment.ReportReason;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Readers' reports that are open on comments: how many, and the last few, however many there are. */
record OpenReports(EntityManager database) {

    /** Of one comment; enough to see what readers mean. */
    private static final int LAST = 50;

    private static final String OPEN = """
            select c.comment_id, c.open_reports, r.reason, r.words, r.created_at
            from reported_comment c
            cross join lateral (
                select reason, words, created_at from report
                where site_id = c.site_id and comment_id = c.comment_id and settled_act is null
                order by created_at desc
                limit :last) r
            where c.site_id = :site and c.comment_id in (:comments)
            order by c.comment_id, r.created_at desc
            """;

    private record Row(long comment, int open, String reason, String words, Instant at) {}

    /** Comments without any are absent. */
    @SuppressWarnings("unchecked")
    Map<CommentId, Card.Reports> of(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.createNativeQuery(OPEN, Row.class)
                .setParameter("last", LAST)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new CommentId(row.comment()),
                        Collectors.collectingAndThen(Collectors.toList(), OpenReports::reports)));
    }

    private static Card.Reports reports(List<Row> rows) {
        return new Card.Reports(
                rows.getFirst().open(),
                rows.stream()
                        .map(row ->
                                new Card.Report(ReportReason.parse(row.reason()).orElseThrow(), row.words(), row.at()))
                        .toList());
    }
}
