package dev.parley.moderator;

import dev.parley.web.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All API keys, and the form to make one.
 *
 * @param name what was typed
 * @param problem what is wrong with the form; empty for nothing
 */
public record KeysView(
        List<KeyView> keys, String name, String problem, List<ChoiceView> rights, List<ChoiceView> sites) {

    /** A key, but never the secret. */
    public record KeyView(
            String id,
            String name,
            String rights,
            String sites,
            TimeView made,
            @Nullable TimeView used,
            String maker,
            boolean makerDisabled,
            boolean revoked) {}
}
