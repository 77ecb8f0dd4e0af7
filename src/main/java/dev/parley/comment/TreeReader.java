package dev.parley.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Reads threads from top to bottom for everybody, part by part: whoever goes on to the end meets every comment once. The
 * cost depends neither on the length of the thread, nor on that of its branches, nor on how much their writers had to
 * say: where the texts of a part are longer than {@value #BYTES} bytes together, it has fewer comments than were asked
 * for.
 *
 * <p>In the orders by age nothing that was there is missed, and nothing comes twice, whatever is published meanwhile. In
 * that by discussion a branch that grows on the way may overtake the reader, and one that loses replies may fall behind
 * and be met again.
 */
@ApplicationScoped
public class TreeReader {

    static final int BYTES = 262_144;

    private final TreeRows rows;

    TreeReader(TreeRows rows) {
        this.rows = rows;
    }

    /** Up to the limit; fewer where texts are long, but at least one where there is one. */
    @Transactional
    public TreeView read(TreeQuery query) {
        List<TreeRow> kept = rows.behind(query).stream().limit(query.limit()).toList();
        boolean isAll = kept.isEmpty() || kept.size() == kept.getFirst().found();
        return new TreeView(
                kept.stream().map(TreeRow::view).toList(), isAll ? null : place(query.order(), kept.getLast()));
    }

    private static TreePlace place(ThreadOrder order, TreeRow row) {
        return new TreePlace(order, row.rank(), row.path());
    }
}
