package dev.parley.moderation.log;

import dev.parley.audit.Target;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the replies and articles of a site that rows of the log are about. */
@ApplicationScoped
class LogThings {

    private static final String COMMENTS = """
            select c.id, c.author_name, c.status, a.title
            from comment c
            join article a on a.site_id = c.site_id and a.id = c.article_id
            where c.site_id = :site and c.id in (:ids)
            """;

    private static final String ARTICLES = "select id, slug, title from article where site_id = :site and id in (:ids)";

    private record CommentRow(long id, String name, String status, String title) {}

    private record ArticleRow(long id, String slug, String title) {}

    private final EntityManager database;
    private final LogMessages messages;

    LogThings(EntityManager database, LogMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * Those that are still there, in two statements however many they are.
     *
     * @param query what follows the path in the addresses of this site; may be empty
     * @param mayChangeSettings whether articles are linked to their settings
     */
    @Transactional
    Map<Target, LogThing> of(SiteId site, Collection<Target> targets, String query, boolean mayChangeSettings) {
        Map<Target, LogThing> things = new HashMap<>();
        for (CommentRow row : rows(COMMENTS, CommentRow.class, site, ids(targets, Target.Kind.COMMENT))) {
            things.put(new Target(Target.Kind.COMMENT, row.id()), comment(row, query));
        }
        for (ArticleRow row : rows(ARTICLES, ArticleRow.class, site, ids(targets, Target.Kind.ARTICLE))) {
            String address = mayChangeSettings ? "/moderation/settings/articles/" + row.slug() + query : "";
            things.put(new Target(Target.Kind.ARTICLE, row.id()), new LogThing(row.title(), address));
        }
        return things;
    }

    /** What its author took back is shown to nobody, so that neither name nor link is. */
    private LogThing comment(CommentRow row, String query) {
        if (row.status().equals(CommentStatus.DELETED.toString())) {
            return new LogThing(messages.reply_taken_back(), "");
        }
        String title = row.name().isBlank()
                ? messages.reply_by_nobody(row.title())
                : messages.reply_by(row.name(), row.title());
        return new LogThing(title, "/moderation/comments/" + new CommentId(row.id()) + query);
    }

    private static List<Long> ids(Collection<Target> targets, Target.Kind kind) {
        return targets.stream()
                .filter(target -> target.kind() == kind)
                .map(Target::id)
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String sql, Class<T> type, SiteId site, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createNativeQuery(sql, type)
                        .setParameter("site", site.value())
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
