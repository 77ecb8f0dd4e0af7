package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.Decision;
import dev.parley.moderation.live.Tally;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lists of the desk, in the order in which they are offered. What its author took back is in none. The text form is
 * part of the public contract.
 */
enum DeskList {
    PENDING(CommentStatus.PENDING),
    /** Those that readers' reports are open on; each stands in the list of its state, too. */
    REPORTED(CommentStatus.PENDING, CommentStatus.APPROVED),
    APPROVED(CommentStatus.APPROVED),
    REJECTED(CommentStatus.REJECTED),
    SPAM(CommentStatus.SPAM),
    TRASH(CommentStatus.TRASH),
    /** Those of all the others. */
    ALL(CommentStatus.PENDING, CommentStatus.APPROVED, CommentStatus.REJECTED, CommentStatus.SPAM, CommentStatus.TRASH);

    /** The states that have lists of their own. */
    static final List<CommentStatus> STATES = ALL.states;

    private final List<CommentStatus> states;

    DeskList(CommentStatus... states) {
        this.states = List.of(states);
    }

    /** The list of those that stand there. */
    static DeskList of(CommentStatus status) {
        return switch (status) {
            case PENDING -> PENDING;
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case SPAM -> SPAM;
            case TRASH -> TRASH;
            case DELETED -> throw new IllegalArgumentException("There is no list of what its author took back");
        };
    }

    /** Which is meant where none is named. */
    static DeskList usual(String search) {
        return search.isEmpty() ? PENDING : ALL;
    }

    /** Whether all that stand in it are in the same state, which then is not said of each. */
    boolean isOfOneState() {
        return states.size() == 1;
    }

    /** What waits is decided in the order in which it came; of everything, people mean the latest. */
    QueueQuery.Direction usualOrder() {
        return this == ALL ? QueueQuery.Direction.NEWEST : QueueQuery.Direction.OLDEST;
    }

    /** Whether it makes sense to decide on all of a page at once. */
    boolean canBeSwept() {
        return this != ALL;
    }

    /** Whether the card stands in this list. */
    boolean has(Card card) {
        return this == REPORTED ? card.isReported() : states.contains(card.status());
    }

    /** Whether it makes sense for any that may stand in this list. */
    boolean takes(Decision decision) {
        return states.stream().anyMatch(status -> decision.isPossibleFor(status, this == REPORTED));
    }

    /** Of every list but that of all, how many stand there. */
    static Map<DeskList, Long> counts(Tally tally) {
        Map<DeskList, Long> counts = new EnumMap<>(DeskList.class);
        Arrays.stream(values())
                .filter(list -> list != ALL)
                .forEach(list -> counts.put(list, tally.count(list.toString())));
        return counts;
    }

    /** Reads the text form; empty for anything else. */
    static Optional<DeskList> parse(String text) {
        return Arrays.stream(values())
                .filter(list -> list.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
