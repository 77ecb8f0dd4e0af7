package dev.parley.moderator;

/** One of several things to choose from in a form. */
public record ChoiceView(String value, String label, boolean chosen) {}
