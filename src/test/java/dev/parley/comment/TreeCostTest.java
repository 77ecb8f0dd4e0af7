package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.MakesMany;
import dev.parley.support.Plans;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a part of a thread costs programs depends neither on how long the thread is nor on its shape (promise M7). */
@MakesMany
@ServiceTest
class TreeCostTest {

    private static final int LIMIT = 200;

    private final World world;
    private final Db db;

    TreeCostTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private Grown thread() {
        return new Grown(db, world.article());
    }

    private Grown ofHeads(int heads) {
        Grown thread = thread();
        thread.manyHeads(heads);
        return thread;
    }

    private Grown ofBranches(int branches, int answers) {
        Grown thread = thread();
        for (int i = 0; i < branches; i++) {
            thread.manyAnswers(answers);
        }
        thread.recounted();
        return thread;
    }

    private String plan(Grown thread, ThreadOrder order) {
        HeadScan scan = HeadScan.forwards(order);
        return plan(thread, order, scan.start().rank(), scan.start().id(), new byte[0]);
    }

    /** In the middle of the first branch. */
    private String planWithin(Grown thread, ThreadOrder order) {
        long head = db.count(
                "select min(id) from comment where article_id = ?",
                thread.article().value());
        long rank =
                order == ThreadOrder.DISCUSSED ? -db.count("select branch_count from comment where id = ?", head) : 0;
        byte[] path =
                (byte[]) db.value("select path from comment where root_id = ? order by path offset 100 limit 1", head);
        return plan(thread, order, rank, head, path);
    }

    /** As for parameters whose values are not known yet: that is how a statement is planned that is run often. */
    private String plan(Grown thread, ThreadOrder order, long rank, long id, byte[] path) {
        String sql = TreeRows.sql(order);
        for (Map.Entry<String, String> parameter : Map.of(
                        ":site", "select id from site where key = 'default'",
                        ":article",
                                "select cast(%d as bigint)"
                                        .formatted(thread.article().value()),
                        ":rank", "select cast(%d as bigint)".formatted(rank),
                        ":id", "select cast(%d as bigint)".formatted(id),
                        ":path",
                                "select cast('\\x%s' as bytea)"
                                        .formatted(HexFormat.of().formatHex(path)),
                        ":rows", "select %d".formatted(LIMIT + 1),
                        ":bytes", "select %d".formatted(TreeReader.BYTES))
                .entrySet()) {
            sql = sql.replace(parameter.getKey(), "(" + parameter.getValue() + ")");
        }
        return Plans.explain(db, sql);
    }

    @Test
    void aPartOfTwentyThousandCommentsCostsAsMuchAsOneOfFewHundredOfAnyShape() {
        // Rows that fill the gaps of others lie scattered, be they few or many: here none has gaps to fill.
        db.update("vacuum full comment");
        Grown fewHeads = ofHeads(250);
        Grown manyHeads = ofHeads(20_000);
        Grown fewAnswers = ofBranches(1, 400);
        Grown manyAnswers = ofBranches(1, 20_000);
        Grown wide = ofBranches(100, 200);
        db.update("vacuum analyze comment");

        for (ThreadOrder order : ThreadOrder.values()) {
            long start = Plans.buffers(plan(fewAnswers, order));
            long within = Plans.buffers(planWithin(fewAnswers, order));
            costsAtMost(Plans.buffers(plan(fewHeads, order)), plan(manyHeads, order), order + ", heads");
            costsAtMost(start, plan(manyAnswers, order), order + ", answers");
            costsAtMost(start, plan(wide, order), order + ", branches");
            costsAtMost(within, planWithin(manyAnswers, order), order + ", within a branch");
            costsAtMost(within + start, planWithin(wide, order), order + ", from one branch into the next");
        }
    }

    private static void costsAtMost(long few, String plan, String what) {
        assertThat(plan).as(what).doesNotContain("Seq Scan on comment");
        assertThat((double) Plans.buffers(plan)).as(what + "\n" + plan).isLessThanOrEqualTo(few * 1.3);
    }
}
