package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants of leases.
 *
 * @param act {@code take}, the default: the next cards but those named; {@code keep}: begin the ten minutes of those
 *     named anew; {@code give}: those named, back
 * @param comments ids, at most 200
 * @param limit cards to take, 1 to 200; 50 where it is not said
 */
record LeaseBody(
        @Nullable String act,
        @Nullable List<@Nullable String> comments,
        @Nullable Integer limit) {

    private static final Set<String> ACTS = Set.of("take", "keep", "give");

    String act(List<FieldError> errors) {
        String wanted = act == null ? "take" : act;
        if (!ACTS.contains(wanted)) {
            errors.add(new FieldError("act", "invalid", "One of take, keep, give is needed."));
        }
        return wanted;
    }

    List<CommentId> named(List<FieldError> errors) {
        List<@Nullable String> all = comments == null ? List.of() : comments;
        List<CommentId> named = all.stream()
                .filter(Objects::nonNull)
                .map(CommentId::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (all.size() > Leases.MOST || named.size() < all.size()) {
            errors.add(new FieldError(
                    "comments", "invalid", "Ids of comments are needed, each once, at most " + Leases.MOST + "."));
        }
        return named;
    }

    int cards(List<FieldError> errors) {
        int cards = limit == null ? QueueQuery.PAGE : limit;
        if (cards < 1 || cards > Leases.MOST) {
            errors.add(new FieldError("limit", "range", "From 1 to " + Leases.MOST + " cards."));
        }
        return cards;
    }
}
