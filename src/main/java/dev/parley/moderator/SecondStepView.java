package dev.parley.moderator;

/**
 * The form that asks for a second factor.
 *
 * @param next where to go afterwards
 * @param problem why a code was not enough; empty at first
 * @param codes whether there are codes to type: of an app, or on paper
 * @param passkey what to ask the browser
 */
public record SecondStepView(String next, String problem, boolean codes, PasskeyView passkey) {}
