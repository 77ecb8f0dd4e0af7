package dev.parley.moderator;

import dev.parley.web.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own second factors, and the forms to change them.
 *
 * @param owed whether one is asked for and missing
 * @param notice what was just done; empty for nothing
 * @param problem why something was not; empty for nothing
 * @param codesLeft recovery codes that were not used yet
 */
public record FactorsView(
        boolean owed, String notice, String problem, boolean codeApp, List<Entry> passkeys, int codesLeft) {

    /** A passkey. */
    public record Entry(
            String id, String name, TimeView made, @Nullable TimeView used) {}

    public boolean isAny() {
        return codeApp || !passkeys.isEmpty();
    }
}
