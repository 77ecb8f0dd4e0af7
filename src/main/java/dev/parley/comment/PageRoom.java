package dev.parley.comment;

import java.util.List;

/**
 * How much goes on a page: up to {@value #HEADS} replies to the article and, of each branch, up to {@value #BRANCH}
 * replies, but in all no more than {@value #REPLIES}: where branches are long, a page has fewer of them. What a page
 * weighs, and what it costs to draw, is bounded so in lively threads too.
 */
final class PageRoom {

    static final int HEADS = 50;
    static final int BRANCH = 40;
    static final int REPLIES = 250;

    private PageRoom() {}

    /** What a reply to the article needs with its branch, or as much of that as is shown. */
    static int needed(int branchCount) {
        return 1 + Math.min(branchCount, BRANCH);
    }

    /** How many of these replies to the article have room, one after the other; the first has in any case. */
    static int fitting(List<HeadPlace> heads, int room) {
        int taken = 0;
        int count = 0;
        for (HeadPlace head : heads) {
            taken += needed(head.branchCount());
            if (count > 0 && taken > room) {
                break;
            }
            count++;
        }
        return count;
    }

    static int needed(List<HeadPlace> heads) {
        return heads.stream().mapToInt(head -> needed(head.branchCount())).sum();
    }
}
