package dev.parley.moderator;

/**
 * The form to sign in.
 *
 * @param next where to go afterwards
 * @param email what was typed before, or is known
 * @param notice what to know before; empty for nothing
 * @param problem why that was not enough; empty at first
 */
public record SignInView(String next, String email, String notice, String problem, PasskeyView passkey) {}
