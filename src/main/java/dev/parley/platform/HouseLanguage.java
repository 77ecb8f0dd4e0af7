package dev.parley.platform;

/**
 * The language of this service's own pages, for what has to be said although the database cannot be asked. Implemented by
 * the room that knows the sites.
 */
public interface HouseLanguage {

    /** As far as it is known; never waits. */
    Language now();
}
