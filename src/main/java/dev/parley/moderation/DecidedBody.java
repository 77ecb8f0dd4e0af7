package dev.parley.moderation;

import dev.parley.comment.Ruling;
import dev.parley.platform.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of decisions, as programs get it. */
record DecidedBody(
        @Schema(
                nullable = true,
                description =
                        "Of the act, by which it can be undone and the log has it; null when nothing was applied.")
        @Nullable
        String id,

        @Schema(description = "In the order of the decisions.")
        List<ResultBody> results) {

    record ResultBody(
            String commentId,

            @Schema(
                    enumeration = {"applied", "stale", "leased", "not-allowed", "not-found"},
                    description =
                            "stale: it is no longer what was seen; leased: somebody else is deciding on it; not-allowed:"
                                    + " it makes no sense for a comment that stands there, or is an appeal against a"
                                    + " decision of one's own; not-found: no such comment on this site.")
            String result,

            @Schema(
                    nullable = true,
                    enumeration = {"pending", "approved", "rejected", "spam", "trash", "deleted"},
                    description = "Where it stands now; null when not found.")
            @Nullable
            String status,

            @Schema(nullable = true, description = "What the next decision has to name; null when not found.") @Nullable
            Long revision,

            @Schema(nullable = true, description = "What happened to it last, where that was in the way.") @Nullable
            LastBody last,

            @Schema(nullable = true, description = "Who is deciding on it, where that is somebody else.") @Nullable
            Holder lease) {}

    record LastBody(
            @Schema(description = "As the log calls it, such as \"approved\".")
            String action,

            @Schema(nullable = true, description = "The name of who did it; null for those that have none.") @Nullable
            String by,

            Instant at) {}

    static DecidedBody of(List<Ruling> rulings, Decided decided) {
        Map<CommentId, Conflict> conflicts =
                decided.conflicts().stream().collect(Collectors.toMap(Conflict::comment, Function.identity()));
        return new DecidedBody(
                decided.act() == null ? null : decided.act().toString(),
                rulings.stream()
                        .map(ruling -> result(ruling, conflicts.get(ruling.comment())))
                        .toList());
    }

    private static ResultBody result(Ruling ruling, @Nullable Conflict conflict) {
        return conflict == null
                ? new ResultBody(
                        ruling.comment().toString(),
                        "applied",
                        ruling.decision().result().toString(),
                        ruling.seen() + 1,
                        null,
                        null)
                : refused(conflict);
    }

    private static ResultBody refused(Conflict conflict) {
        return switch (conflict) {
            case Conflict.Stale stale -> refused(stale, "stale", last(stale.last()), null);
            case Conflict.NotPossible not -> refused(not, "not-allowed", last(not.last()), null);
            case Conflict.ForAnother another -> refused(another, "not-allowed", null, null);
            case Conflict.Leased leased ->
                refused(leased, "leased", null, new Holder(leased.who(), false, leased.until()));
            case Conflict.Unknown unknown ->
                new ResultBody(unknown.comment().toString(), "not-found", null, null, null, null);
        };
    }

    private static ResultBody refused(
            Conflict.Present conflict, String result, @Nullable LastBody last, @Nullable Holder lease) {
        return new ResultBody(
                conflict.comment().toString(), result, conflict.now().toString(), conflict.version(), last, lease);
    }

    private static @Nullable LastBody last(Conflict.@Nullable Last last) {
        return last == null ? null : new LastBody(last.action().toString(), last.who(), last.at());
    }
}
