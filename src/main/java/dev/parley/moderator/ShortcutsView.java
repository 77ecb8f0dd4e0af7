package dev.parley.moderator;

import java.util.List;

/**
 * The keys of the desk in the form of the account's page.
 *
 * @param on whether they do anything
 */
public record ShortcutsView(boolean on, List<ShortcutView> keys) {}
