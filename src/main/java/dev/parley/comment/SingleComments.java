package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single comments for those who write: the one that is answered or reported, and one's own. */
@ApplicationScoped
public class SingleComments {

    private static final String PARENT = """
            select depth, status = 'approved' as is_public, author_name
            from comment
            where site_id = :site and article_id = :article and id = :id
            """;

    private static final String OWN = """
            select id, article_id, status, author_name, author_email, author_url, text, revision, published_at,
                   edited_by_staff, notice,
                   exists (select from appeal p where p.site_id = c.site_id and p.comment_id = c.id)
            from comment c
            where site_id = :site and id = :id and author_key = :key
              and status in ('pending', 'spam', 'approved', 'rejected')
            """;

    /** As much of a text as is shown of a reply beside something else. */
    private static final int LETTERS = 600;

    private static final String PUBLISHED = """
            select id, article_id, author_name, left(text, :letters)
            from comment
            where site_id = :site and id = :id and status = 'approved'
            """;

    /** Ids are the same on no two sites. */
    private static final String SITE = """
            select s.id from site s
            where exists (select from comment c where c.site_id = s.id and c.id = :id)
            """;

    private static final String WORDED_AT = """
            select created_at from comment_revision where site_id = :site and comment_id = :id and number = :number
            """;

    private record PublishedRow(long id, long article, String name, String beginning) {}

    private record OwnRow(
            long id,
            long article,
            String status,
            String name,
            String email,
            String url,
            String text,
            int revision,
            @Nullable Instant publishedAt,
            boolean editedByStaff,
            String notice,
            boolean appealed) {}

    private final EntityManager database;

    SingleComments(EntityManager database) {
        this.database = database;
    }

    /** The site of a comment, public or not. */
    @Transactional
    public Optional<SiteId> siteOf(CommentId id) {
        Optional<Long> site = first(database.createNativeQuery(SITE, Long.class).setParameter("id", id.value()));
        return site.map(SiteId::new);
    }

    /** A comment of this article that somebody wants to answer. */
    @Transactional
    public Optional<ParentState> parent(SiteId site, ArticleId article, CommentId id) {
        return first(database.createNativeQuery(PARENT, ParentState.class)
                .setParameter("site", site.value())
                .setParameter("article", article.value())
                .setParameter("id", id.value()));
    }

    /** A comment that everybody may see; empty for all others, whatever there is of them (threat T9). */
    @Transactional
    public Optional<PublishedComment> published(SiteId site, CommentId id) {
        Optional<PublishedRow> row = first(database.createNativeQuery(PUBLISHED, PublishedRow.class)
                .setParameter("letters", LETTERS)
                .setParameter("site", site.value())
                .setParameter("id", id.value()));
        return row.map(found -> new PublishedComment(
                new CommentId(found.id()), new ArticleId(found.article()), found.name(), found.beginning()));
    }

    /** The author's own comment while they may still do something with it. */
    @Transactional
    public Optional<OwnComment> own(SiteId site, CommentId id, AuthorKey author) {
        Optional<OwnRow> row = first(database.createNativeQuery(OWN, OwnRow.class)
                .setParameter("site", site.value())
                .setParameter("id", id.value())
                .setParameter("key", author.digest()));
        return row.map(SingleComments::own);
    }

    private static OwnComment own(OwnRow row) {
        return new OwnComment(
                new CommentId(row.id()),
                new ArticleId(row.article()),
                CommentStatus.of(row.status()),
                new Authorship(row.name(), row.email(), row.url()),
                row.text(),
                row.revision(),
                row.publishedAt(),
                row.editedByStaff(),
                row.notice(),
                row.appealed());
    }

    /** When a comment got the wording of this number; empty where it has had none. */
    @Transactional
    public Optional<Instant> wordedAt(SiteId site, CommentId id, int number) {
        return first(database.createNativeQuery(WORDED_AT, Instant.class)
                .setParameter("site", site.value())
                .setParameter("id", id.value())
                .setParameter("number", number));
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> first(Query query) {
        return ((List<T>) query.getResultList()).stream().findFirst();
    }
}
