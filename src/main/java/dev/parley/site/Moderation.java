package dev.parley.site;

/** When a reply becomes public. */
public enum Moderation {
    /** Every reply waits for a moderator. */
    PRE,
    /** Screening decides; who has no approved reply yet waits. */
    SCREENED,
    /** Every reply that is accepted is public at once and read afterwards. */
    POST
}
