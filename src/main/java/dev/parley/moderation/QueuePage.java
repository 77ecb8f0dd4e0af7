package dev.parley.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the place that the next page continues after; null on the last
 */
record QueuePage(List<Card> cards, @Nullable Long next) {

    static final QueuePage EMPTY = new QueuePage(List.of(), null);
}
