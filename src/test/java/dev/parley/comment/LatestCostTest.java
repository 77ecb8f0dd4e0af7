package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Plans;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise M7: what a feed costs does not depend on how much was said. */
@ServiceTest
class LatestCostTest {

    private final World world;
    private final Db db;

    LatestCostTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private String plan(String sql, Grown thread) {
        return Plans.explain(
                db,
                sql.replace(":site", "(select id from site where key = 'default')")
                        .replace(
                                ":article",
                                "(select cast(%d as bigint))"
                                        .formatted(thread.article().value()))
                        .replace(":most", "50"));
    }

    @Test
    void theLatestOfTwentyThousandCostAsMuchAsOfTwoHundred() {
        Grown small = new Grown(db, world.article());
        small.manyHeads(200);
        db.update("vacuum analyze comment");
        for (String sql : List.of(LatestComments.OF_ARTICLE, LatestComments.OF_SITE)) {
            plan(sql, small);
            long few = Plans.buffers(plan(sql, small));

            Grown large = new Grown(db, world.article());
            large.manyHeads(20_000);
            db.update("vacuum analyze comment");
            plan(sql, large);
            String plan = plan(sql, large);

            assertThat(plan).doesNotContain("Seq Scan on comment").doesNotContain("Sort Method");
            assertThat(Plans.buffers(plan)).as(plan).isLessThanOrEqualTo(few + 20);
        }
    }
}
