package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of threads. A page holds as many replies to the article, and as much of the branch of each, as there is
 * room for; what has none is linked. The cost does not depend on the length of the thread.
 */
@ApplicationScoped
public class ThreadReader {

    /** How many replies stand before the one that was asked for, where it is not on the first page. */
    private static final int BEFORE = 25;

    private static final int BEFORE_IN_BRANCH = 10;

    private final ThreadRows rows;

    ThreadReader(ThreadRows rows) {
        this.rows = rows;
    }

    /** One page. A place that does not exist (any more) gives the first page, with {@code at} null. */
    @Transactional
    public ThreadView read(ThreadQuery query) {
        return switch (query.place()) {
            case ThreadQuery.Place.First first -> page(query, scan(query).start());
            case ThreadQuery.Place.After after -> page(query, after.cursor());
            case ThreadQuery.Place.Before before -> backwards(query, before.cursor());
            case ThreadQuery.Place.At at -> around(query, at.comment());
        };
    }

    /** Public replies of each article; articles without any are absent. */
    @Transactional
    public Map<ArticleId, Long> counts(SiteId site, Collection<ArticleId> articles) {
        return rows.counts(site, articles);
    }

    /** Where a public comment stands, or one of the reader's own. */
    @Transactional
    public Optional<ArticleId> articleOf(SiteId site, CommentId comment, @Nullable AuthorKey reader) {
        return rows.articleOf(site, comment, reader);
    }

    private ThreadView around(ThreadQuery query, CommentId wanted) {
        Optional<ThreadRow> found = rows.one(query, wanted);
        if (found.isEmpty()) {
            return page(query, scan(query).start());
        }
        ThreadRow row = found.get();
        Cursor start = startBefore(query, row.rootId());
        return page(query, start, branchWindow(query, row), wanted);
    }

    /** The place after which a page holds this head: the beginning where that is near, else a few heads before. */
    private Cursor startBefore(ThreadQuery query, long root) {
        HeadScan scan = scan(query);
        Optional<ThreadRow> head = rows.one(query, new CommentId(root));
        if (head.isEmpty()
                || (!head.get().status().equals("approved") && head.get().own())) {
            return scan.start();
        }
        int branchCount = head.get().branchCount();
        List<HeadPlace> before = rows.places(query, scan.reversed(), scan.place(branchCount, root), PageRoom.HEADS);
        boolean isOnFirst = before.size() < PageRoom.HEADS
                && PageRoom.needed(before) + PageRoom.needed(branchCount) <= PageRoom.REPLIES;
        int shown = Math.min(PageRoom.fitting(before, PageRoom.REPLIES / 2), BEFORE);
        return isOnFirst || shown == before.size()
                ? scan.start()
                : before.get(shown).cursor();
    }

    private BranchWindow branchWindow(ThreadQuery query, ThreadRow row) {
        if (row.isHead()) {
            return BranchWindow.NONE;
        }
        List<byte[]> before = rows.pathsBefore(query, row, PageRoom.BRANCH);
        return before.size() < PageRoom.BRANCH
                ? BranchWindow.NONE
                : BranchWindow.from(row.rootId(), before.get(BEFORE_IN_BRANCH - 1));
    }

    /** As many as have room before the place, and no more, so that the next page begins there. */
    private ThreadView backwards(ThreadQuery query, Cursor before) {
        List<HeadPlace> places = rows.places(query, scan(query).reversed(), before, PageRoom.HEADS + 1);
        int shown = Math.min(PageRoom.fitting(places, PageRoom.REPLIES), PageRoom.HEADS);
        if (shown == places.size()) {
            return page(query, scan(query).start());
        }
        return page(query, places.get(shown).cursor(), shown, BranchWindow.NONE, null);
    }

    private ThreadView page(ThreadQuery query, Cursor after) {
        return page(query, after, BranchWindow.NONE, null);
    }

    private ThreadView page(ThreadQuery query, Cursor after, BranchWindow window, @Nullable CommentId wanted) {
        return page(query, after, PageRoom.HEADS, window, wanted);
    }

    private ThreadView page(
            ThreadQuery query, Cursor after, int heads, BranchWindow window, @Nullable CommentId wanted) {
        HeadScan scan = scan(query);
        boolean begun = !after.equals(scan.start());
        List<ThreadRow> page = rows.page(query, scan, after, window, heads);
        return new ThreadPage(scan, window, heads, page).view(rows.count(query), rows.held(query), begun, wanted);
    }

    private static HeadScan scan(ThreadQuery query) {
        return HeadScan.forwards(query.order());
    }
}
