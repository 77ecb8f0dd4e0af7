package dev.parley.moderation.log;

/**
 * What a row of the log is about.
 *
 * @param address where it is found; empty where it is nowhere, or not for whoever asks
 */
public record LogThing(String title, String address) {}
