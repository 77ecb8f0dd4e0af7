package dev.parley.moderation.live;

import dev.parley.moderator.Presence;
import dev.parley.web.LiveStream;

/** A desk that is open in somebody's browser. */
record OpenDesk(Presence presence, LiveStream stream) {

    boolean isOver() {
        return stream.isOver();
    }

    void end() {
        stream.end();
    }
}
