package dev.parley.platform;

import org.jspecify.annotations.Nullable;

/** Draws the HTML page of a problem. Implemented by the room that owns the site's layout. */
public interface ProblemPage {

    /**
     * A whole HTML page; must need neither the database nor anything else of the request.
     *
     * @param path the address that was asked for, without its query
     * @param site the site that the query names; null for none
     * @param lang the language that the query asks for; null for none
     */
    String html(ErrorCode code, String path, @Nullable String site, @Nullable String lang);
}
