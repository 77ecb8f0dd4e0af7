package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.hibernate.Session;

/**
 * One number a thread, which rises with each change of what everybody sees of it: of its comments, its article, or what
 * was decided for either or their site.
 */
@ApplicationScoped
public class ThreadVersions {

    static final String READ = """
            select a.site_id, a.id,
                   a.version + coalesce(t.version, 0) + coalesce(own.version, 0) + coalesce(all_of_site.version, 0)
            from unnest(cast(? as bigint[]), cast(? as bigint[])) as wanted(site, article)
            join article a on a.site_id = wanted.site and a.id = wanted.article
            left join thread t on t.site_id = a.site_id and t.article_id = a.id
            left join settings_version own on own.site_id = a.site_id and own.article_id = a.id
            left join settings_version all_of_site on all_of_site.site_id = a.site_id and all_of_site.article_id = 0
            """;

    private final EntityManager database;

    ThreadVersions(EntityManager database) {
        this.database = database;
    }

    /**
     * As they are for the present transaction. To be read before what they are the versions of, or in one snapshot with
     * it: then whoever compares them later never takes something old for new.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<ThreadKey, Long> of(Collection<ThreadKey> threads) {
        return database.unwrap(Session.class).doReturningWork(connection -> of(connection, threads));
    }

    /** The same of one thread; of one of which nothing is stored yet, a version that nothing is later than. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<ThreadKey, Long> of(ThreadKey thread) {
        return Map.of(thread, of(List.of(thread)).getOrDefault(thread, Long.MAX_VALUE));
    }

    /** As they are for this connection; threads whose articles are gone are absent. */
    public Map<ThreadKey, Long> of(Connection connection, Collection<ThreadKey> threads) throws SQLException {
        Map<ThreadKey, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            List<ThreadKey> wanted = List.copyOf(threads);
            statement.setObject(1, numbers(wanted, thread -> thread.site().value()));
            statement.setObject(2, numbers(wanted, thread -> thread.article().value()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(
                            new ThreadKey(new SiteId(row.getLong(1)), new ArticleId(row.getLong(2))), row.getLong(3));
                }
            }
        }
        return versions;
    }

    private static long[] numbers(List<ThreadKey> threads, ToLongFunction<ThreadKey> number) {
        return threads.stream().mapToLong(number).toArray();
    }
}
