package dev.parley.moderation.log;

/**
 * One property, before and after.
 *
 * @param label its name; empty where the values speak for themselves
 * @param before empty where there was nothing to be told
 */
public record LogChangeView(String label, String before, String after) {}
