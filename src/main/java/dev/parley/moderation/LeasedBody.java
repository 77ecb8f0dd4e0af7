package dev.parley.moderation;

import dev.parley.moderation.QueueBody.CardBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param cards those that were taken, oldest first; fewer than asked for where no more are free
 * @param lost those that could not be kept
 */
record LeasedBody(List<CardBody> cards, List<LostBody> lost) {

    /** @param to who has it now; null where it does not wait any more */
    record LostBody(String commentId, @Nullable Holder to) {}
}
