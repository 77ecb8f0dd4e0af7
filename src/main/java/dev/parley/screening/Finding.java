package dev.parley.screening;

import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say of a draft.
 *
 * @param field where in the form, if it is about one field
 * @param evidence what it goes by: a count, or what was matched; may be empty
 */
public record Finding(
        Reason reason, Effect effect, @Nullable Field field, String evidence) {

    public static Finding refuse(Reason reason, Field field, String evidence) {
        return new Finding(reason, Effect.REFUSE, field, evidence);
    }

    public static Finding refuse(Reason reason, String evidence) {
        return new Finding(reason, Effect.REFUSE, null, evidence);
    }

    public static Finding hold(Reason reason, String evidence) {
        return new Finding(reason, Effect.HOLD, null, evidence);
    }

    public static Finding holdInAnyMode(Reason reason) {
        return new Finding(reason, Effect.HOLD_IN_ANY_MODE, null, "");
    }

    public boolean refuses() {
        return effect == Effect.REFUSE;
    }
}
