package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program wants of leases. */
record LeaseBody(
        @Schema(
                enumeration = {"take", "keep", "give"},
                defaultValue = "take",
                description =
                        "take: the next cards but those named; keep: the ten minutes of those named begin anew; give:"
                                + " those named, back.")
        @Nullable
        String act,

        @Schema(maxItems = Leases.MOST, description = "Ids, each once.") @Nullable
        List<@Nullable String> comments,

        @Schema(minimum = "1", maximum = "200", defaultValue = "50", description = "Cards to take.") @Nullable
        Integer limit) {

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
