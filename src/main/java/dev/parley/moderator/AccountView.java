package dev.parley.moderator;

import dev.parley.web.TimeView;
import java.util.List;

/**
 * One's own account, as its owner sees it.
 *
 * @param notice what was just done; empty for nothing
 * @param nameProblem empty for none, as the others
 */
public record AccountView(
        String name,
        String email,
        String role,
        String notice,
        String nameProblem,
        String oldPasswordProblem,
        String newPasswordProblem,
        boolean factored,
        List<SessionView> sessions,
        ShortcutsView shortcuts) {

    /** A browser in which the account is signed in. */
    public record SessionView(
            String id, String client, String userAgent, TimeView since, TimeView seen, boolean current) {}

    public boolean isElsewhere() {
        return sessions.size() > 1;
    }
}
