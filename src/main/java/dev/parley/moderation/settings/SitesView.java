package dev.parley.moderation.settings;

import java.util.List;

/**
 * The sites, and the form for a new one.
 *
 * @param mayMake whether there is a form at all
 */
public record SitesView(
        List<Site> sites, boolean mayMake, String key, String name, String keyProblem, String nameProblem) {

    /**
     * A site.
     *
     * @param settings the way to what it allows
     * @param snippet what to put into a page for its discussion
     */
    public record Site(String name, String key, List<String> origins, String settings, String snippet) {}
}
