package dev.parley.moderator;

/**
 * A secret that is shown once: a link, or a key.
 *
 * @param note whom to give it to, and for how long it is good
 * @param back where to go afterwards
 */
public record LinkView(String title, String note, String label, String secret, String back, String backName) {}
