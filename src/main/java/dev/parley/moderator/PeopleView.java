package dev.parley.moderator;

import java.util.List;

/**
 * All accounts, and the form to invite somebody.
 *
 * @param email what was typed
 * @param problem what is wrong with it; empty for nothing
 * @param sitesProblem the same of the chosen sites
 */
public record PeopleView(
        List<PersonView> people,
        String email,
        String problem,
        String sitesProblem,
        List<ChoiceView> roles,
        List<ChoiceView> sites) {}
