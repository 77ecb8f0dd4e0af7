package dev.parley.comment;

/**
 * What somebody typed about themselves. None of it proves anything.
 *
 * @param name may be empty where the site does not require one
 * @param email never public; may be empty where the site does not require one
 * @param url http or https, or empty
 */
public record Authorship(String name, String email, String url) {}
