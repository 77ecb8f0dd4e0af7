package dev.parley.moderation;

import dev.parley.platform.Beginning;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What comments said before: the last few wordings.
 *
 * @param most wordings of each comment
 * @param letters of each wording
 */
record EarlierWordings(EntityManager database, int most, int letters) {

    private static final String EARLIER = """
            select r.comment_id, r.number, left(r.text, :letters), r.created_at, n.actor_kind <> 'author'
            from comment c
            join comment_revision r on r.site_id = c.site_id and r.comment_id = c.id
                and r.number between c.revision - :most and c.revision - 1
            join comment_revision n on n.site_id = r.site_id and n.comment_id = r.comment_id and n.number = r.number + 1
            where c.site_id = :site and c.id in (:comments) and c.revision > 1
            order by r.comment_id, r.number desc
            """;

    private record Row(long comment, int number, String text, Instant at, boolean isChangedByStaff) {}

    @SuppressWarnings("unchecked")
    Map<CommentId, List<Card.Wording>> of(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.createNativeQuery(EARLIER, Row.class)
                .setParameter("most", most)
                .setParameter("letters", letters == Integer.MAX_VALUE ? letters : letters + 1)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new CommentId(row.comment()), Collectors.mapping(this::wording, Collectors.toList())));
    }

    private Card.Wording wording(Row row) {
        Beginning beginning = Beginning.of(row.text(), letters);
        return new Card.Wording(row.number(), beginning.text(), !beginning.isWhole(), row.at(), row.isChangedByStaff());
    }
}
