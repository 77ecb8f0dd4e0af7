package dev.parley.moderator;

import dev.parley.web.FrameView;
import java.util.List;

/**
 * What surrounds every page of the desk.
 *
 * @param stylesheet the desk's own, on top of that of all pages
 * @param token for the button that signs out, and for every other form on the page
 * @param atAccount whether this is the page of the own account
 */
public record DeskFrameView(
        FrameView page, String stylesheet, List<Link> links, String accountName, boolean atAccount, String token) {

    /** A way to a part of the desk. */
    public record Link(String address, String name, boolean current) {}
}
