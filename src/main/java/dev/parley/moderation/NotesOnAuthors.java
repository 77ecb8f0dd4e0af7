package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What moderators noted on the authors of comments: the last few on each, in one statement for a page. */
record NotesOnAuthors(EntityManager database) {

    private static final int LAST = 20;

    private static final String NOTES = """
            select own.id, n.text, case when m.name = '' then m.email else m.name end, n.created_at
            from comment own
            cross join lateral (
                select act_id, text, moderator_id, created_at from author_note
                where site_id = own.site_id and author_key = own.author_key and withdrawn_act is null
                order by act_id desc
                limit :last) n
            join moderator m on m.id = n.moderator_id
            where own.site_id = :site and own.id = any(cast(:comments as bigint[]))
            order by own.id, n.act_id desc
            """;

    private record Row(long comment, String text, String by, Instant at) {}

    /** Newest first; comments on whose author there is none are absent. */
    @SuppressWarnings("unchecked")
    Map<CommentId, List<Card.Note>> of(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.createNativeQuery(NOTES, Row.class)
                .setParameter("last", LAST)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new CommentId(row.comment()),
                        Collectors.mapping(row -> new Card.Note(row.text(), row.by(), row.at()), Collectors.toList())));
    }
}
