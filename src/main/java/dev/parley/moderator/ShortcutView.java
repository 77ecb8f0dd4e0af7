package dev.parley.moderator;

/**
 * A key of the desk in the form of the account's page.
 *
 * @param name of its field
 * @param problem what is wrong with the letter; empty for nothing
 */
public record ShortcutView(String name, String label, String letter, String problem) {}
