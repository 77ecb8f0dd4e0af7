package dev.parley.comment;

import dev.parley.platform.Cursor;

/**
 * One way along the top-level comments of a thread: in one of the orders, forwards or backwards. Each is one range of
 * an index, so that its cost does not depend on the length of the thread. The SQL names the table {@code c} and the
 * place to continue after {@code :rank, :id}.
 */
enum HeadScan {
    BY_AGE(false, "c.id > :id", "c.id", new Cursor(0, 0)),
    BY_AGE_REVERSED(false, "c.id < :id", "c.id desc", new Cursor(0, Long.MAX_VALUE)),
    BY_DISCUSSION(
            true, "(-c.branch_count, c.id) > (:rank, :id)", "-c.branch_count, c.id", new Cursor(Integer.MIN_VALUE, 0)),
    BY_DISCUSSION_REVERSED(
            true,
            "(-c.branch_count, c.id) < (:rank, :id)",
            "-c.branch_count desc, c.id desc",
            new Cursor(Integer.MAX_VALUE, Long.MAX_VALUE));

    private final boolean ranked;
    private final String beyond;
    private final String sort;
    private final Cursor start;

    HeadScan(boolean ranked, String beyond, String sort, Cursor start) {
        this.ranked = ranked;
        this.beyond = beyond;
        this.sort = sort;
        this.start = start;
    }

    static HeadScan forwards(ThreadOrder order) {
        return switch (order) {
            case OLDEST -> BY_AGE;
            case NEWEST -> BY_AGE_REVERSED;
            case DISCUSSED -> BY_DISCUSSION;
        };
    }

    HeadScan reversed() {
        return switch (this) {
            case BY_AGE -> BY_AGE_REVERSED;
            case BY_AGE_REVERSED -> BY_AGE;
            case BY_DISCUSSION -> BY_DISCUSSION_REVERSED;
            case BY_DISCUSSION_REVERSED -> BY_DISCUSSION;
        };
    }

    /** Whether the place has a rank besides its id. */
    boolean isRanked() {
        return ranked;
    }

    /** The condition on what comes after the place. */
    String beyond() {
        return beyond;
    }

    String sort() {
        return sort;
    }

    /** The place before the first. */
    Cursor start() {
        return start;
    }

    Cursor place(int branchCount, long id) {
        return new Cursor(ranked ? -branchCount : 0, id);
    }
}
