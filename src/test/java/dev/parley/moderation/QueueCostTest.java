package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Db;
import dev.parley.support.MakesMany;
import dev.parley.support.OwnReplies;
import dev.parley.support.Plans;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page of the queue costs depends neither on its cards nor on what their authors wrote (promise M7). */
@MakesMany
@ServiceTest
class QueueCostTest {

    /** An index of a hundred thousand rows has a level more than one of a thousand, for each look into it. */
    private static final long MORE_LEVELS = 2 * 5 * 2;

    /**
     * The pages of a hundred rows, for each of the ten looks that count: the index alone answers only for pages that the
     * vacuum could tidy, and whoever else reads at that moment keeps it from some. To count twenty thousand rows in each
     * list would take thousands.
     */
    private static final long UNTIDY = 2 * 5 * 25;

    private final World world;
    private final Db db;
    private final Prolific prolific;
    private final QueueReader queue;
    private final SiteDirectory sites;
    private final SessionFactory sessions;

    QueueCostTest(
            World world, Db db, Prolific prolific, QueueReader queue, SiteDirectory sites, SessionFactory sessions) {
        this.world = world;
        this.db = db;
        this.prolific = prolific;
        this.queue = queue;
        this.sites = sites;
        this.sessions = sessions;
    }

    @Test
    void fiftyCardsTakeAsManyStatementsAsTwo() {
        world.moderation(Moderation.PRE);
        String slug = world.article();
        String first = "";
        for (int i = 0; i < 50; i++) {
            Reader jane = world.reader("Jane");
            String id = jane.says(slug, "Words " + i);
            OwnReplies.edit(jane, id, 1, "Other words " + i);
            first = first.isEmpty() ? id : first;
        }
        long before = CommentId.parse(first).orElseThrow().value() - 1;

        long two = statements(before, 2);
        long fifty = statements(before, 50);

        assertThat(fifty).isEqualTo(two).isLessThanOrEqualTo(7);
    }

    private long statements(long after, int cards) {
        SiteId site = sites.defaultSite().id();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(queue.page(new QueueQuery(site, DeskList.PENDING, QueueQuery.Direction.OLDEST, after, cards, null))
                        .cards())
                .hasSize(cards);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    @Test
    void theRecordOfAHundredThousandCommentsCostsAsMuchAsThatOfAThousand() {
        CommentId few = prolific.oneOf(1_000);
        CommentId many = prolific.oneOf(100_000);
        db.update("vacuum analyze comment");

        for (Map.Entry<String, String> sql : Map.of("tallies", AuthorRecords.TALLIES, "last", AuthorRecords.LAST)
                .entrySet()) {
            plan(sql.getValue(), few);
            String small = plan(sql.getValue(), few);
            String large = plan(sql.getValue(), many);
            System.out.println(
                    sql.getKey() + ": " + Plans.buffers(small) + " buffers, " + Plans.buffers(large) + " of many");
            assertThat(large).as(sql.getKey()).doesNotContain("Seq Scan on comment");
            assertThat(Plans.buffers(large))
                    .as(sql.getKey() + ", " + Plans.buffers(small) + " of a few\n" + large)
                    .isLessThanOrEqualTo(Plans.buffers(small) + MORE_LEVELS + UNTIDY);
        }
    }

    private String plan(String sql, CommentId card) {
        long site = db.count("select site_id from comment where id = ?", card.value());
        return Plans.explain(
                db,
                sql.replace(":site", Long.toString(site))
                        .replace(":comments", "'{" + card.value() + "}'")
                        .replace(
                                ":lists",
                                "'{"
                                        + DeskList.STATES.stream()
                                                .map(CommentStatus::toString)
                                                .collect(Collectors.joining(","))
                                        + "}'")
                        .replace(":most", Integer.toString(AuthorRecords.MOST)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
