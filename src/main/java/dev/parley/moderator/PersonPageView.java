package dev.parley.moderator;

import java.util.List;

/**
 * An account, and what can be done to it.
 *
 * @param notice what was done, or why it was not; empty for neither
 * @param refused whether the notice says why something was not done
 * @param siteless whether it is a moderator's without a site
 * @param disabled whether it can be enabled, and otherwise disabled
 * @param linkable whether a link can be made for it
 * @param invited whether that link is the invitation once more
 * @param factored whether it has a second factor, which can be taken away
 * @param keys how many API keys it has made that still open something
 * @param version of the account, by which it is seen that somebody else changed it in the meantime
 */
public record PersonPageView(
        PersonView person,
        String notice,
        boolean refused,
        boolean siteless,
        boolean disabled,
        boolean oneself,
        boolean linkable,
        boolean invited,
        boolean factored,
        long version,
        long keys,
        List<ChoiceView> roles,
        List<ChoiceView> sites) {

    public boolean isKeyed() {
        return keys > 0;
    }
}
