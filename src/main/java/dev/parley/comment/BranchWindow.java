package dev.parley.comment;

import java.util.List;

/**
 * The part of one long branch that a page shows; all other branches are shown from their beginning.
 *
 * @param root the branch, 0 for none
 * @param from the path of the first reply that is shown
 */
record BranchWindow(long root, byte[] from) {

    static final BranchWindow NONE = new BranchWindow(0, new byte[0]);

    static BranchWindow from(long root, byte[] path) {
        return new BranchWindow(root, path);
    }

    /** What the first reply of the window hangs on and must be shown with it; never empty, for the sake of SQL. */
    List<Long> ancestors() {
        return root == 0 ? List.of(0L) : new BranchPath(from).ancestors();
    }
}
