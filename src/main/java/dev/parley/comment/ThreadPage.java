package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a page together: heads in their order, under each its branch as a tree, and what had no room. */
final class ThreadPage {

    /** A row and what hangs on it, while the tree grows. */
    private static final class Node {
        final ThreadRow row;
        final List<Node> answers = new ArrayList<>();
        int inBranch;

        @Nullable
        CommentId more;

        boolean cut;

        Node(ThreadRow row) {
            this.row = row;
        }
    }

    private final HeadScan scan;
    private final BranchWindow window;
    private final List<Node> heads = new ArrayList<>();
    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final List<Node> stray = new ArrayList<>();
    private final int mostHeads;
    private int room = PageRoom.REPLIES;
    private boolean moreHeads;

    /** @param mostHeads how many replies to the article there may be, whatever room there is */
    ThreadPage(HeadScan scan, BranchWindow window, int mostHeads, List<ThreadRow> rows) {
        this.scan = scan;
        this.window = window;
        this.mostHeads = mostHeads;
        rows.stream().filter(ThreadRow::isHead).forEach(this::placeHead);
        rows.stream()
                .filter(row -> !row.isHead())
                .sorted((a, b) -> Arrays.compareUnsigned(a.path(), b.path()))
                .forEach(this::placeAnswer);
    }

    private void placeHead(ThreadRow row) {
        int needed = PageRoom.needed(row.branchCount());
        if (moreHeads || heads.size() == mostHeads || (!heads.isEmpty() && needed > room)) {
            moreHeads = true;
            return;
        }
        room -= needed;
        Node node = new Node(row);
        node.cut = row.id() == window.root();
        heads.add(node);
        nodes.put(row.id(), node);
    }

    private void placeAnswer(ThreadRow row) {
        Node head = nodes.get(row.rootId());
        if (head == null || nodes.containsKey(row.id())) {
            return;
        }
        boolean ancestor = head.cut && window.ancestors().contains(row.id());
        if (!ancestor && ++head.inBranch > PageRoom.BRANCH) {
            head.more = new CommentId(row.id());
            return;
        }
        Node node = new Node(row);
        nearest(row).answers.add(node);
        nodes.put(row.id(), node);
    }

    /** What the reply hangs on here: the nearest of its ancestors on this page. */
    private Node nearest(ThreadRow row) {
        List<Long> ancestors = new BranchPath(row.path()).ancestors();
        for (int i = ancestors.size() - 1; i >= 0; i--) {
            Node node = nodes.get(ancestors.get(i));
            if (node != null) {
                return node;
            }
        }
        throw new IllegalStateException("A reply without its head: " + row.id());
    }

    /** What the reader alone sees goes to its place where that is on this page, and to the end where it is not. */
    private void placeHeld(ThreadRow row) {
        Node parent = row.parentId() == null ? null : nodes.get(row.parentId());
        Node node = new Node(row);
        nodes.put(row.id(), node);
        (parent == null ? stray : parent.answers).add(node);
    }

    ThreadView view(long count, List<ThreadRow> held, boolean begun, @Nullable CommentId wanted) {
        held.forEach(this::placeHeld);
        return new ThreadView(
                count,
                views(heads),
                views(stray),
                begun && !heads.isEmpty() ? place(heads.getFirst()) : null,
                moreHeads ? place(heads.getLast()) : null,
                wanted != null && nodes.containsKey(wanted.value()) ? wanted : null);
    }

    private Cursor place(Node head) {
        return scan.place(head.row.branchCount(), head.row.id());
    }

    private static List<ReplyView> views(List<Node> nodes) {
        return nodes.stream().map(ThreadPage::view).toList();
    }

    private static ReplyView view(Node node) {
        ThreadRow row = node.row;
        CommentStatus status = CommentStatus.of(row.status());
        boolean shown = status == CommentStatus.APPROVED || (row.own() && status != CommentStatus.DELETED);
        return new ReplyView(
                new CommentId(row.id()),
                row.depth(),
                status,
                shown ? row.authorName() : "",
                shown ? row.authorUrl() : "",
                shown && row.staff(),
                shown ? row.text() : "",
                row.shortened(),
                row.createdAt(),
                row.publishedAt(),
                row.editedAt(),
                row.editedByStaff(),
                row.revision(),
                row.own(),
                row.notice(),
                views(node.answers),
                row.branchCount(),
                node.more,
                node.cut);
    }
}
