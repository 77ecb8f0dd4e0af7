package dev.parley.platform;

/** Draws the HTML page of a problem. Implemented by the room that owns the site's layout. */
public interface ProblemPage {

    /**
     * A whole HTML page; must need neither the database nor anything else of the request.
     *
     * @param path the address that was asked for, without its query
     */
    String html(ErrorCode code, String path);
}
