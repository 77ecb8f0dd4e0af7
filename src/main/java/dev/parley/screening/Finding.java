package dev.parley.screening;

import dev.parley.platform.Beginning;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say of a draft.
 *
 * @param field where in the form, if it is about one field
 * @param evidence what it goes by, such as a count; may be empty
 * @param matched what it saw, as it stands in the text, so that moderators see where; may be empty
 */
public record Finding(
        Reason reason, Effect effect, @Nullable Field field, String evidence, List<String> matched) {

    /** Enough to see what a text is like; the rest is left out, here and in the table. */
    private static final int MOST_MATCHED = 20;

    private static final int MOST_LETTERS = 200;

    public static Finding refuse(Reason reason, Field field, String evidence) {
        return new Finding(reason, Effect.REFUSE, field, evidence, List.of());
    }

    public static Finding refuse(Reason reason, String evidence) {
        return new Finding(reason, Effect.REFUSE, null, evidence, List.of());
    }

    public static Finding hold(Reason reason, String evidence) {
        return new Finding(reason, Effect.HOLD, null, evidence, List.of());
    }

    public static Finding hold(Reason reason, String evidence, Collection<String> matched) {
        List<String> few =
                matched.stream().limit(MOST_MATCHED).map(Finding::beginning).toList();
        return new Finding(reason, Effect.HOLD, null, evidence, few);
    }

    public static Finding holdInAnyMode(Reason reason) {
        return new Finding(reason, Effect.HOLD_IN_ANY_MODE, null, "", List.of());
    }

    public boolean refuses() {
        return effect == Effect.REFUSE;
    }

    private static String beginning(String match) {
        return Beginning.of(match, MOST_LETTERS).text();
    }
}
