package dev.parley.embed.live;

import dev.parley.article.ThreadName;
import dev.parley.platform.SiteId;
import dev.parley.web.LiveStream;

/**
 * A page with a discussion that is open in somebody's browser.
 *
 * @param network of the reader
 */
record OpenThread(ThreadName name, String network, LiveStream stream) {

    SiteId site() {
        return name.site();
    }
}
