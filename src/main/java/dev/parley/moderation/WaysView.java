package dev.parley.moderation;

/**
 * Where more can be done about a card than to decide on it; each empty where it makes no sense.
 *
 * @param edit where its words are changed
 * @param answer where it is answered
 */
public record WaysView(String edit, String answer) {}
