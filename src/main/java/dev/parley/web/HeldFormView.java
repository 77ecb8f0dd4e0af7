package dev.parley.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken now, once more, made of nothing but what was sent.
 *
 * @param note why it could not be taken, and what to do
 * @param typed the one field that is shown, to be read and mended; null where there is none
 * @param way where to go first, in another tab; null for nowhere
 */
public record HeldFormView(
        String title,
        String note,
        String action,
        @Nullable Typed typed,
        List<HiddenField> hidden,
        @Nullable Way way) {

    /** A form with nothing to do before it is sent again. */
    public HeldFormView(String title, String note, String action, @Nullable Typed typed, List<HiddenField> hidden) {
        this(title, note, action, typed, hidden, null);
    }

    /** A text box with what was typed into it. */
    public record Typed(String name, String label, String text) {}

    /** A link that is followed beside the form. */
    public record Way(String address, String name) {}

    /** What the form sends without showing it. */
    public record HiddenField(String name, String value) {}
}
