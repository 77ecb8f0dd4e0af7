package dev.parley.moderation;

import dev.parley.comment.Decision;
import dev.parley.comment.Ruling;
import dev.parley.platform.CommentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was chosen in a form, before it is decided.
 *
 * @param cards by card, in the order of the page
 * @param rest for the cards that were left; null: leave them
 */
record Choices(Map<CommentId, Choice> cards, @Nullable Decision rest) {

    static Choices none() {
        return new Choices(Map.of(), null);
    }

    /** What is still open after some cards were tried. Of those that others were first on, only the reason stays. */
    Choices without(List<Ruling> tried, List<CommentId> refused) {
        Map<CommentId, Choice> open = new LinkedHashMap<>(cards);
        for (Ruling ruling : tried) {
            open.remove(ruling.comment());
            if (refused.contains(ruling.comment())) {
                open.put(ruling.comment(), new Choice(null, ruling.seen(), ruling.reason()));
            }
        }
        return new Choices(open, null);
    }

    /** The cards for which something is chosen or typed that nothing has become of yet. */
    List<CommentId> open() {
        return cards.entrySet().stream()
                .filter(card -> card.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
    }
}
