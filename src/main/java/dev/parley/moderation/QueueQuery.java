package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.platform.SiteId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cards to read.
 *
 * @param after the id of the last card of the page before, 0 or more; null for the first page
 * @param limit cards a page, 1 to 200
 * @param reader who is not shown what others are deciding on; null: all is shown
 */
record QueueQuery(
        SiteId site,
        DeskList status,
        Direction direction,
        @Nullable Long after,
        int limit,
        @Nullable Actor reader) {

    static final int PAGE = 50;
    static final int LARGEST_PAGE = 200;

    /** The text form is part of the public contract. */
    enum Direction {
        OLDEST,
        NEWEST;

        /** Reads the text form; empty for anything else. */
        static Optional<Direction> parse(String text) {
            return Arrays.stream(values())
                    .filter(direction -> direction.toString().equals(text))
                    .findFirst();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first cards of all that wait. */
    static QueueQuery oldest(SiteId site, int limit) {
        return new QueueQuery(site, DeskList.PENDING, Direction.OLDEST, null, limit, null);
    }

    QueueQuery withLimit(int cards) {
        return new QueueQuery(site, status, direction, after, cards, reader);
    }

    long place() {
        if (after != null) {
            return after;
        }
        return direction == Direction.OLDEST ? 0 : Long.MAX_VALUE;
    }
}
