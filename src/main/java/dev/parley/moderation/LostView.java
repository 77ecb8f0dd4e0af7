package dev.parley.moderation;

/** A card on somebody's screen that is no longer theirs, and why. */
public record LostView(String id, String note) {}
