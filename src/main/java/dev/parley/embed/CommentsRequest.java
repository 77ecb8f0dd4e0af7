package dev.parley.embed;

import dev.parley.comment.ThreadOrder;
import dev.parley.comment.TreePlace;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a thread a program asks for.
 *
 * @param order null for the article's own
 * @param after null for the beginning
 */
record CommentsRequest(
        @Nullable ThreadOrder order, @Nullable TreePlace after, int limit) {

    static final int USUAL = 50;
    static final int MOST = 200;

    /**
     * Reads what stands in an address; null is what does not.
     *
     * @throws Problem with all that cannot be taken
     */
    static CommentsRequest of(@Nullable String order, @Nullable String after, @Nullable String limit) {
        List<FieldError> errors = new ArrayList<>();
        Optional<ThreadOrder> asked = Optional.ofNullable(order).flatMap(ThreadOrder::parse);
        if (order != null && asked.isEmpty()) {
            errors.add(new FieldError("order", "unknown", "One of oldest, newest, discussed."));
        }
        Optional<TreePlace> place = Optional.ofNullable(after).flatMap(TreePlace::parse);
        if (after != null && place.isEmpty()) {
            errors.add(new FieldError("after", "unknown", "A nextCursor is needed, as it was answered."));
        }
        if (asked.isPresent() && place.isPresent() && asked.get() != place.get().order()) {
            errors.add(new FieldError("after", "other-order", "This cursor belongs to another order."));
        }
        int most = limit == null ? USUAL : number(limit);
        if (most < 1 || most > MOST) {
            errors.add(new FieldError("limit", "range", "From 1 to " + MOST + " comments."));
        }
        if (!errors.isEmpty()) {
            throw Problem.badParameters(errors);
        }
        return new CommentsRequest(asked.or(() -> place.map(TreePlace::order)).orElse(null), place.orElse(null), most);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
