package dev.parley.moderation;

/** What the parameter means that every part of the API for moderators takes. */
final class SiteParameter {

    static final String MEANING = "The key of a site; left out, the first of one's own.";

    private SiteParameter() {}
}
