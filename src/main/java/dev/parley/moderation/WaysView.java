package dev.parley.moderation;

/**
 * Where more can be done about a card than to decide on it; each empty where it makes no sense.
 *
 * @param edit where its words are changed
 * @param answer where it is answered
 * @param note where something is noted on its author
 * @param history all that came from the same browser
 */
public record WaysView(String edit, String answer, String note, String history) {}
