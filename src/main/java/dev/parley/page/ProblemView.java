package dev.parley.page;

/**
 * A line of the summary over a refused form.
 *
 * @param field the id of the field to go to; empty where it is about none
 */
public record ProblemView(String field, String sentence) {}
