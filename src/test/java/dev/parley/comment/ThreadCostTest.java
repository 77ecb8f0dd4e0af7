package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Plans;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.Test;

/** What a page costs does not depend on how many replies there are (promise M7). */
@ServiceTest
class ThreadCostTest {

    private final World world;
    private final Db db;

    ThreadCostTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private Grown grown(int replies) {
        Grown thread = new Grown(db, world.article());
        thread.manyHeads(replies);
        return thread;
    }

    /** As for a parameter whose value is not known yet: that is how a statement is planned that is run often. */
    private static String unknown(long value) {
        return "(select cast(%d as bigint))".formatted(value);
    }

    private String plan(Grown thread, HeadScan scan) {
        String sql = ThreadRows.pageSql(scan, "51")
                .replace(":site", unknown(db.count("select id from site where key = 'default'")))
                .replace(":article", unknown(thread.article().value()))
                .replace(":rank", unknown(scan.start().rank()))
                .replace(":id", unknown(scan.start().id()))
                .replace(":windowRoot", "0")
                .replace(":windowFrom", "''::bytea")
                .replace(":windowAncestors", "0")
                .replace(":reader", "''::bytea")
                .replace(":whole", "0");
        return Plans.explain(db, sql);
    }

    @Test
    void aPageOfTwentyThousandRepliesCostsAsMuchAsOneOfTwoHundred() {
        // Rows that fill the gaps of others lie scattered, be they few or many: here none has gaps to fill.
        db.update("vacuum full comment");
        Grown small = grown(200);
        Grown large = grown(20_000);
        db.update("vacuum analyze comment");

        for (HeadScan scan : HeadScan.values()) {
            plan(small, scan);
            long few = Plans.buffers(plan(small, scan));
            String plan = plan(large, scan);
            assertThat(plan).as(scan.name()).doesNotContain("Seq Scan on comment");
            assertThat((double) Plans.buffers(plan))
                    .as(scan + ", " + few + " at 200\n" + plan)
                    .isLessThanOrEqualTo(few * 1.3);
        }
    }
}
