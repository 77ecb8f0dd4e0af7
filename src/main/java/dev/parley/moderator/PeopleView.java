package dev.parley.moderator;

import java.util.List;

/**
 * All accounts, and the form to invite somebody.
 *
 * @param email what was typed
 * @param problem what is wrong with it; empty for nothing
 */
public record PeopleView(
        List<PersonView> people, String email, String problem, List<ChoiceView> roles, List<ChoiceView> sites) {}
