package dev.parley.platform;

/** Draws the HTML page of a problem. Implemented by the room that owns the site's layout. */
public interface ProblemPage {

    /** A whole HTML page; must need neither the database nor anything of the request. */
    String html(ErrorCode code);
}
