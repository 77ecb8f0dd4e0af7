package dev.parley.moderation.settings;

import java.util.List;

/**
 * A setting and its control.
 *
 * @param undecided what counts where nothing is decided, in words
 * @param value what is in the box of a number
 * @param otherwise what counts where the box is empty
 * @param range which numbers it takes, in words
 * @param options what can be chosen; empty for what is typed
 * @param lines how many the box shows; 0 for a box of one line
 * @param problem why the value was not taken; empty else
 * @param stored what is stored now, where that is not what is shown; empty else
 */
public record SettingView(
        String name,
        String label,
        String note,
        String undecided,
        String value,
        String otherwise,
        String range,
        List<Option> options,
        int lines,
        String problem,
        String stored) {

    /**
     * One of the values that can be chosen.
     *
     * @param value empty for deciding nothing
     */
    public record Option(String id, String value, String label, boolean chosen) {}
}
