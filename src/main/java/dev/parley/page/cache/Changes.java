package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers the changes that this instance knows of, and remembers by thread which number a page must be as new as. A
 * change has two moments: it is <em>committed</em>, from when on what is read holds it; and it is <em>answered</em>, from
 * when on nobody may be shown less. In between, who reads may see either.
 *
 * <p>Threads share places, so that memory is bounded: what changes in one may make pages of another be drawn anew.
 */
final class Changes {

    private static final int PLACES = 4096;

    private final AtomicLong last = new AtomicLong();
    private final AtomicLong required = new AtomicLong();
    private final AtomicLong requiredOfAll = new AtomicLong();
    private final AtomicLongArray requiredOf = new AtomicLongArray(PLACES);

    /** The last change that was committed: to be asked for before anything is read. */
    long last() {
        return last.get();
    }

    /** Something was committed; its number. */
    long committed() {
        return last.incrementAndGet();
    }

    /** Pages about these threads are to hold this change from now on. */
    void require(Iterable<ThreadKey> threads, long change) {
        threads.forEach(thread -> raise(place(thread), change));
        required.accumulateAndGet(change, Math::max);
    }

    /** All pages are to hold this change from now on. */
    void requireOfAll(long change) {
        requiredOfAll.accumulateAndGet(change, Math::max);
        required.accumulateAndGet(change, Math::max);
    }

    private void raise(int place, long change) {
        requiredOf.accumulateAndGet(place, change, Math::max);
    }

    /** The highest that is required of any page: as new is whatever is read from then on. */
    long required() {
        return required.get();
    }

    boolean holdsAll(CachedPage page) {
        if (page.readAs() < requiredOfAll.get()) {
            return false;
        }
        // Most pages are newer than any change of any thread.
        return page.readAs() >= required.get()
                || page.versions().keySet().stream().allMatch(thread -> page.readAs() >= requiredOf.get(place(thread)));
    }

    private static int place(ThreadKey thread) {
        return Math.floorMod(thread.hashCode(), PLACES);
    }
}
