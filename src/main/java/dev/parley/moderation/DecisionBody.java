package dev.parley.moderation;

import dev.parley.comment.Decision;
import dev.parley.comment.Ruling;
import dev.parley.platform.CommentId;
import dev.parley.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as programs send it. */
record DecisionBody(
        @Schema(required = true, minimum = "0", description = REVISION) @Nullable
        Long revision,

        @Schema(
                required = true,
                enumeration = {"approve", "reject", "spam", "trash", "restore"})
        @Nullable
        String action,

        @Schema(description = REASON) @Nullable String reason) {

    private static final String REVISION = "The card's, as it was read.";
    private static final String REASON =
            "One line, at most 500 bytes of UTF-8: for the log, or, with a rejection, one of"
                    + " the site's reasons, word for word or by its number, which the author is told.";

    /** One of several. */
    @Schema(name = "DecisionItemBody")
    record Item(
            @Schema(required = true) @Nullable String commentId,

            @Schema(required = true, minimum = "0", description = REVISION) @Nullable
            Long revision,

            @Schema(
                    required = true,
                    enumeration = {"approve", "reject", "spam", "trash", "restore"})
            @Nullable
            String action,

            @Schema(description = REASON) @Nullable String reason) {

        Optional<Ruling> ruling(String path, List<FieldError> errors) {
            Optional<CommentId> comment = commentId == null ? Optional.empty() : CommentId.parse(commentId);
            if (comment.isEmpty()) {
                errors.add(new FieldError(path + "commentId", "invalid", "The id of a comment is needed."));
            }
            return new DecisionBody(revision, action, reason).ruling(comment.orElse(new CommentId(0)), path, errors);
        }
    }

    /** Several at once. */
    @Schema(name = "DecisionsBody")
    record Several(
            @Schema(required = true, minItems = 1, maxItems = MOST, description = "Each comment once.") @Nullable
            List<@Nullable Item> decisions) {

        /** As many as the largest page has cards. */
        static final int MOST = QueueQuery.LARGEST_PAGE;

        List<Ruling> rulings(List<FieldError> errors) {
            if (decisions == null || decisions.isEmpty() || decisions.size() > MOST) {
                errors.add(new FieldError("decisions", "size", "From 1 to " + MOST + " decisions are needed."));
                return List.of();
            }
            List<Ruling> rulings = new ArrayList<>();
            for (int i = 0; i < decisions.size(); i++) {
                String path = "decisions[" + i + "].";
                Item item = decisions.get(i);
                if (item == null) {
                    errors.add(new FieldError(path, "required", "A decision is needed."));
                } else {
                    item.ruling(path, errors).ifPresent(rulings::add);
                }
            }
            if (rulings.stream().map(Ruling::comment).distinct().count() < rulings.size()) {
                errors.add(new FieldError("decisions", "duplicate", "Each comment can be decided once."));
            }
            return rulings;
        }
    }

    /** What is meant; empty, with errors added, where that cannot be said. */
    Optional<Ruling> ruling(CommentId comment, String path, List<FieldError> errors) {
        Optional<Decision> decision = action == null ? Optional.empty() : Decision.parse(action);
        if (decision.isEmpty()) {
            errors.add(new FieldError(
                    path + "action", "invalid", "One of approve, reject, spam, trash, restore is needed."));
        }
        if (revision == null || revision < 0) {
            errors.add(new FieldError(path + "revision", "invalid", "The card's revision is needed."));
        }
        String why = reason == null ? "" : reason.strip();
        if (Reasons.isTooLong(why)) {
            errors.add(new FieldError(path + "reason", "too-long", "At most " + Ruling.LONGEST_REASON + " bytes fit."));
        }
        if (!Reasons.isReadable(why)) {
            errors.add(new FieldError(
                    path + "reason", "forbidden-characters", "One line without control characters is needed."));
        }
        return errors.isEmpty() && revision != null
                ? decision.map(found -> new Ruling(comment, revision, found, why))
                : Optional.empty();
    }
}
