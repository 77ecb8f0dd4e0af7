package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Plans;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the reported list costs does not depend on how many replies are reported, and how often. */
@ServiceTest
class ReportedCostTest {

    /** A few index pages for each card, its article and what it answers: more would grow with something. */
    private static final int BLOCKS_A_CARD = 8;

    private static final String REPORT = """
            insert into report (site_id, comment_id, reporter, reason, created_at)
            select c.site_id, c.id, sha256(convert_to(c.id || '/' || reader, 'UTF8')), 'spam', now()
            from comment c, generate_series(1, 3) reader
            where c.user_agent = 'of the cost test' and c.id <= ?
            on conflict do nothing
            """;

    private static final String COUNT = """
            insert into reported_comment (site_id, comment_id, open_reports)
            select site_id, id, 3 from comment where user_agent = 'of the cost test' and id <= ?
            on conflict do nothing
            """;

    private final World world;
    private final Db db;

    ReportedCostTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @AfterEach
    void asBefore() {
        String these = "(select id from comment where user_agent = 'of the cost test')";
        db.update("delete from reported_comment where comment_id in " + these);
        db.update("delete from report where comment_id in " + these);
        db.update("update comment set status = 'trash' where user_agent = 'of the cost test'");
    }

    /** Copies of one reply; the id of the one before them. */
    private long replies(int count) {
        world.moderation(Moderation.POST);
        String id = world.reader("Jane").says(world.article(), "Words.");
        long first = CommentId.parse(id).orElseThrow().value();
        db.update("""
                insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                    author_key, text, client_address, client_network, user_agent, content_digest, created_at, published_at)
                select site_id, id + n, article_id, id + n, 1, int8send(id + n), 'approved', author_name, author_email,
                    author_key, text, client_address, client_network, 'of the cost test',
                    sha256(convert_to(id || '/' || n, 'UTF8')), created_at, published_at
                from comment, generate_series(1, ?) n where id = ?
                """, count, first);
        return first;
    }

    private String plan(String sql, long first) {
        String filled = sql.replace(":site", Long.toString(db.count("select id from site where key = 'default'")))
                .replace(":letters", "4001")
                .replace(":place", Long.toString(first))
                .replace(":limit", "51");
        return Plans.explain(db, filled);
    }

    @Test
    void aPageCostsAFewBlocksACardHoweverManyAreReported() {
        long first = replies(15_000);
        String sql = CardRow.reported(QueueQuery.Direction.OLDEST);
        for (int reported : new int[] {1_000, 4_000}) {
            db.update(REPORT, first + reported);
            db.update(COUNT, first + reported);
            db.update("vacuum analyze");
            plan(sql, first);

            String plan = plan(sql, first);

            assertThat(plan).doesNotContain("Seq Scan on comment", "Seq Scan on reported_comment");
            assertThat(Plans.buffers(plan)).as(plan).isLessThanOrEqualTo(51 * BLOCKS_A_CARD);
        }
    }
}
