package dev.parley.site;

import java.time.Duration;

/**
 * What a site's owner has decided. Immutable: a change makes new settings.
 *
 * @param maxDepth the depth of the deepest new reply, 2 to 10; a reply to the article has depth 1
 * @param linksToHold as many links or more hold a comment
 * @param floodInterval the least time between two replies of one client network or e-mail address
 * @param editWindow for how long after publishing its author may edit a reply
 * @param lateGrace for how long after the closing a reply is still taken, to be held
 * @param retryWindow for how long the same words from the same network are the same press of the button
 */
public record SiteSettings(
        Moderation moderation,
        int maxDepth,
        int linksToHold,
        Duration floodInterval,
        Duration editWindow,
        Duration lateGrace,
        Duration retryWindow) {

    /** The public contract's figures, under "Limits", "Closing" and "One reply, once". */
    static SiteSettings standard(Moderation moderation, int maxDepth) {
        return new SiteSettings(
                moderation,
                maxDepth,
                2,
                Duration.ofSeconds(15),
                Duration.ofMinutes(15),
                Duration.ofMinutes(60),
                Duration.ofMinutes(10));
    }
}
