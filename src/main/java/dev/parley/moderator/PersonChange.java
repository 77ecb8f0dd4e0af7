package dev.parley.moderator;

/** What came of a change of somebody's account. */
enum PersonChange {
    DONE,
    /** Somebody must be left who can look after accounts. */
    LAST_ADMINISTRATOR,
    ONESELF,
    /** The account is not in a state in which this makes sense; somebody else may have changed it. */
    STALE
}
